import { arraysText } from '../messages/arrays'
import { useText } from '../messages/catalogue'
import { PushButton } from '../ui/PushButton'
import styles from './Progress.module.css'
import { cancel, useSession } from './session'

/** What is under way, how far it is, and a way to end it. It appears late, so that short work does not flash. */
export const Progress = () => {
  const text = useText(arraysText)
  const busy = useSession((state) => state.busy)
  if (!busy) return null
  return (
    <div className={styles.progress}>
      <span>{text.working({ what: busy.what })}</span>
      <progress className={styles.bar} aria-label={busy.what} max={1} value={busy.done} />
      <PushButton onClick={cancel}>{text.cancel}</PushButton>
    </div>
  )
}
