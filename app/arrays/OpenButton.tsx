import { FolderOpen } from 'lucide-react'
import { lazy, Suspense, useCallback, useState } from 'react'
import { IconButton } from '../ui/IconButton'
import { useMediaQuery } from '../ui/useMediaQuery'
import { useIncoming, type Incoming } from './incoming'
import styles from './OpenButton.module.css'

const OpenDialog = lazy(async () => {
  const module = await import('./OpenDialog')
  return { default: module.OpenDialog }
})

/** Where the top bar has room for words. */
const WIDE = '(min-width: 900px)'

/** Opens arrays: from a dialog, dropped anywhere, or pasted anywhere. */
export const OpenButton = () => {
  const labelled = useMediaQuery(WIDE)
  const [open, setOpen] = useState(false)
  const [incoming, setIncoming] = useState<Incoming>([])
  const arrive = useCallback((what: Incoming) => {
    setIncoming(what)
    setOpen(true)
  }, [])
  const hovered = useIncoming(arrive)
  const close = () => {
    setOpen(false)
    setIncoming([])
  }
  return (
    <>
      <IconButton
        icon={FolderOpen}
        label="Open"
        labelled={labelled}
        hint="Open arrays: NumPy, MLX, PyTorch, CSV, JSON. They can be dropped or pasted anywhere."
        onClick={() => setOpen(true)}
      />
      {hovered && <div className={styles.target}>Drop arrays: .npy, .npz, .csv, .json, .txt</div>}
      {open && (
        <Suspense fallback={null}>
          <OpenDialog incoming={incoming} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
