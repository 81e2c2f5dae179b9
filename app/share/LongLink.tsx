import type { Scene } from '../../src/scene/scene'
import { sceneJson } from '../../src/scene/schema'
import { useText } from '../messages/catalogue'
import { shareText } from '../messages/share'
import { saveFile } from '../ui/saveFile'
import { TextButton } from '../ui/TextButton'

/** Up to so many characters a link goes through about any mail program, chat and course system. */
const SAFE_LENGTH = 2000

const NAME = 'triplet-scene.json'

type LongLinkProps = {
  readonly link: string
  readonly scene: Scene
  /** Says aloud and in words what became of it. */
  readonly onTold: (message: string) => void
}

/** Of a link that may be cut off on its way: how long it is, what that means, and the scene as a file instead. */
export const LongLink = ({ link, scene, onTold }: LongLinkProps) => {
  const text = useText(shareText)
  if (link.length <= SAFE_LENGTH) return null
  return (
    <p>
      {text.longLink({ length: link.length.toLocaleString('en'), safe: SAFE_LENGTH.toLocaleString('en') })}{' '}
      <TextButton
        onClick={() => {
          saveFile(new Blob([sceneJson(scene)], { type: 'application/json' }), NAME)
          onTold(text.saved({ file: NAME }))
        }}
      >
        {text.saveScene}
      </TextButton>
    </p>
  )
}
