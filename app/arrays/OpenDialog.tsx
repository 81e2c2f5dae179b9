import { useEffect } from 'react'
import { DialogFrame } from '../ui/DialogFrame'
import { TextButton } from '../ui/TextButton'
import { ArrayList } from './ArrayList'
import type { Incoming } from './incoming'
import { Progress } from './Progress'
import { ResultView } from './ResultView'
import { Readings } from './Readings'
import { openIncoming, useSession } from './session'
import { Sources } from './Sources'
import styles from './OpenDialog.module.css'

type OpenDialogProps = {
  /** What was dropped or pasted on the page. */
  readonly incoming: Incoming
  readonly onClose: () => void
}

/** Three arrays in, their loss out: the engineer's door. */
export const OpenDialog = ({ incoming, onClose }: OpenDialogProps) => {
  const problem = useSession((state) => state.problem)
  const retry = useSession((state) => state.retry)
  const told = useSession((state) => state.told)
  const hasArrays = useSession((state) => state.arrays.length > 0)
  const hasResult = useSession((state) => state.result !== null)
  useEffect(() => {
    if (incoming.length > 0) void openIncoming(incoming)
  }, [incoming])
  return (
    <DialogFrame
      title="Open arrays"
      description="Paste or drop anchors, positives and negatives: what NumPy, MLX, JAX, PyTorch or R print, JSON, CSV, .npy, .npz, .safetensors. Nothing leaves this page."
      onClose={onClose}
    >
      <Sources />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem} {retry && <TextButton onClick={retry}>Try again</TextButton>}
        </p>
      )}
      {hasArrays && <ArrayList />}
      {hasArrays && <Readings />}
      <Progress />
      <p role="status" className={styles.told}>
        {told}
      </p>
      {hasResult && <ResultView />}
    </DialogFrame>
  )
}
