import { sceneJson } from '../../src/scene/schema'
import { useText } from '../messages/catalogue'
import { exportText } from '../messages/export'
import { copyText } from '../share/copyText'
import { useStore } from '../state/store'
import { PushButton } from '../ui/PushButton'
import { saveFile } from '../ui/saveFile'
import styles from './ExportDialog.module.css'

const NAME = 'triplet-scene.json'

/** The scene as JSON: its points, triplets and loss. */
export const DataTab = ({ onTold }: { readonly onTold: (message: string) => void }) => {
  const text = useText(exportText)
  const json = sceneJson(useStore((state) => state.scene))
  const copy = async () => {
    const copied = await copyText(json)
    onTold(copied ? text.sceneCopied : text.cannotCopy)
  }
  return (
    <>
      <p>{text.dataAbout}</p>
      <textarea
        className={styles.code}
        aria-label={text.sceneJson}
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
            onTold(text.saved({ file: NAME }))
          }}
        >
          {text.saveScene}
        </PushButton>
        <PushButton onClick={() => void copy()}>{text.copyScene}</PushButton>
      </div>
    </>
  )
}
