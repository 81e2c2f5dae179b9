import { useEffect } from 'react'
import { arraysText } from '../messages/arrays'
import { useText } from '../messages/catalogue'
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
  const text = useText(arraysText)
  const problem = useSession((state) => state.problem)
  const retry = useSession((state) => state.retry)
  const told = useSession((state) => state.told)
  const hasArrays = useSession((state) => state.arrays.length > 0)
  const hasResult = useSession((state) => state.result !== null)
  useEffect(() => {
    if (incoming.length > 0) void openIncoming(incoming)
  }, [incoming])
  return (
    <DialogFrame title={text.title} description={text.about} onClose={onClose}>
      <Sources />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem} {retry && <TextButton onClick={retry}>{text.tryAgain}</TextButton>}
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
