import { useCallback } from 'react'
import { useIncoming, type Incoming } from '../arrays/incoming'
import { useText } from '../messages/catalogue'
import { topbarText } from '../messages/topbar'
import { lazyPart } from '../ui/lazyPart'
import { DialogFailed } from './DialogFailed'
import styles from './DropTarget.module.css'
import { closeDialog, openArrays, openExport, useDialogs } from './openDialog'

const OpenDialog = lazyPart(async () => (await import('../arrays/OpenDialog')).OpenDialog)
const ExportDialog = lazyPart(async () => (await import('../export/ExportDialog')).ExportDialog)

/** The dialogs that open arrays and export the state; files that are dropped anywhere, and pasted arrays, open the first. */
export const Dialogs = () => {
  const text = useText(topbarText)
  const dialog = useDialogs((state) => state.dialog)
  const incoming = useDialogs((state) => state.incoming)
  const hovered = useIncoming(openArrays)
  return (
    <>
      {hovered && <div className={styles.target}>{text.drop}</div>}
      {dialog === 'open' && (
        <OpenDialog incoming={incoming} onClose={closeDialog} failed={<OpenFailed incoming={incoming} />} />
      )}
      {dialog === 'export' && (
        <ExportDialog
          onClose={closeDialog}
          failed={<DialogFailed name={text.export} onClose={closeDialog} reopen={openExport} />}
        />
      )}
    </>
  )
}

/** What was dropped or pasted is kept, and read when the dialog opens after all. */
const OpenFailed = ({ incoming }: { readonly incoming: Incoming }) => {
  const text = useText(topbarText)
  const reopen = useCallback(() => openArrays(incoming), [incoming])
  return <DialogFailed name={text.open} onClose={closeDialog} reopen={reopen} />
}
