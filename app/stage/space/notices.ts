import { textOf } from '../../messages/catalogue'
import { spaceText } from '../../messages/space'
import { useStore } from '../../state/store'

/** WebGL cannot be had: the triplet stands as lines, and everything else works. */
export const raiseWithoutWebGl = () => {
  const text = textOf(spaceText)
  const { webGlMissed, noticeRaised } = useStore.getState()
  webGlMissed()
  noticeRaised({
    id: 'webgl',
    tone: 'warning',
    title: text.noWebGl,
    text: text.linesInstead,
  })
}
