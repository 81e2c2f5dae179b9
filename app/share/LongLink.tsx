import type { Scene } from '../../src/scene/scene'
import { sceneJson } from '../../src/scene/scene-json'
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
  if (link.length <= SAFE_LENGTH) return null
  return (
    <p>
      This link has {link.length.toLocaleString('en')} characters. Mail programs, chats and course systems may cut a
      link off after about {SAFE_LENGTH.toLocaleString('en')}, and one that is cut opens without its points. Send the
      scene as a file, which “Open” takes:{' '}
      <TextButton
        onClick={() => {
          saveFile(new Blob([sceneJson(scene)], { type: 'application/json' }), NAME)
          onTold(`${NAME} is saved.`)
        }}
      >
        Save the scene
      </TextButton>
    </p>
  )
}
