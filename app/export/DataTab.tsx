import { sceneJson } from '../../src/scene/scene-json'
import { copyText } from '../share/copyText'
import { useStore } from '../state/store'
import { PushButton } from '../ui/PushButton'
import { saveFile } from '../ui/saveFile'
import styles from './ExportDialog.module.css'

const NAME = 'triplet-scene.json'

/** The scene as JSON: its points, triplets and loss. */
export const DataTab = ({ onTold }: { readonly onTold: (message: string) => void }) => {
  const json = sceneJson(useStore((state) => state.scene))
  const copy = async () => {
    const copied = await copyText(json)
    onTold(copied ? 'The scene is copied.' : 'The browser does not let this page copy. Save the file instead.')
  }
  return (
    <>
      <p>Points, triplets and loss as JSON. “Open” takes the file or the text back.</p>
      <textarea
        className={styles.code}
        aria-label="The scene as JSON"
        readOnly
        rows={12}
        wrap="off"
        spellCheck={false}
        value={json}
      />
      <div className={styles.row}>
        <PushButton
          primary
          onClick={() => {
            saveFile(new Blob([json], { type: 'application/json' }), NAME)
            onTold(`${NAME} is saved.`)
          }}
        >
          Save the scene
        </PushButton>
        <PushButton onClick={() => void copy()}>Copy the scene</PushButton>
      </div>
    </>
  )
}
