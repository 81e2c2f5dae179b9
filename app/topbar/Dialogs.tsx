import { lazy, Suspense } from 'react'
import { useIncoming } from '../arrays/incoming'
import styles from './DropTarget.module.css'
import { closeDialog, openArrays, useDialogs } from './openDialog'

const OpenDialog = lazy(async () => ({ default: (await import('../arrays/OpenDialog')).OpenDialog }))
const ExportDialog = lazy(async () => ({ default: (await import('../export/ExportDialog')).ExportDialog }))

/** The dialogs that open arrays and export the state; files that are dropped anywhere, and pasted arrays, open the first. */
export const Dialogs = () => {
  const dialog = useDialogs((state) => state.dialog)
  const incoming = useDialogs((state) => state.incoming)
  const hovered = useIncoming(openArrays)
  return (
    <>
      {hovered && <div className={styles.target}>Drop arrays: .npy, .npz, .csv, .json, .txt</div>}
      <Suspense fallback={null}>
        {dialog === 'open' && <OpenDialog incoming={incoming} onClose={closeDialog} />}
        {dialog === 'export' && <ExportDialog onClose={closeDialog} />}
      </Suspense>
    </>
  )
}
