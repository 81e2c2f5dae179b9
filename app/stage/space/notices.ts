import { useStore } from '../../state/store'

/** WebGL cannot be had: the triplet stands as lines, and everything else works. */
export const raiseWithoutWebGl = () => {
  const { webGlMissed, noticeRaised } = useStore.getState()
  webGlMissed()
  noticeRaised({
    id: 'webgl',
    tone: 'warning',
    title: 'WebGL is not available',
    text: 'The stage shows the triplet as lines, without its surfaces and its slice. It can still be moved, by hand and in the table, and all numbers are live.',
  })
}
