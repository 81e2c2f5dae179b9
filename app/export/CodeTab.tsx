import { useState } from 'react'
import { codeTargets } from '../../src/codec/code/registry'
import { useText } from '../messages/catalogue'
import { exportText } from '../messages/export'
import { copyText } from '../share/copyText'
import { useStore } from '../state/store'
import { PushButton } from '../ui/PushButton'
import { saveFile } from '../ui/saveFile'
import { Segmented } from '../ui/Segmented'
import styles from './ExportDialog.module.css'

const OPTIONS = codeTargets.map(({ id, label }) => ({ value: id, label }))

/** The loss of the present scene as a program for one of the libraries. */
export const CodeTab = ({ onTold }: { readonly onTold: (message: string) => void }) => {
  const text = useText(exportText)
  const scene = useStore((state) => state.scene)
  const [id, setId] = useState(OPTIONS[0]?.value ?? '')
  const target = codeTargets.find((each) => each.id === id)
  if (!target) return null
  const code = target.write(scene)
  const copy = async () => {
    const copied = await copyText(code)
    onTold(copied ? text.programCopied : text.cannotCopy)
  }
  return (
    <>
      <Segmented label={text.library} quiet value={id} options={OPTIONS} onChange={setId} />
      <p>{text.codeAbout({ library: target.label, version: target.checkedWith })}</p>
      {/* a region that scrolls must be reachable by keys */}
      <textarea
        className={styles.code}
        aria-label={text.program}
        readOnly
        rows={16}
        wrap="off"
        spellCheck={false}
        value={code}
      />
      <div className={styles.row}>
        <PushButton primary onClick={() => void copy()}>
          {text.copyProgram}
        </PushButton>
        <PushButton
          onClick={() => {
            const name = `triplet_loss_${target.id}.${target.extension}`
            saveFile(new Blob([code], { type: 'text/x-python;charset=utf-8' }), name)
            onTold(text.saved({ file: name }))
          }}
        >
          {text.saveFile}
        </PushButton>
      </div>
    </>
  )
}
