import { Maximize, Minus, Plus } from 'lucide-react'
import { useText } from '../messages/catalogue'
import { stageText } from '../messages/stage'
import { IconButton } from '../ui/IconButton'
import styles from './ViewButtons.module.css'

/** How much nearer one press brings what is seen. */
const STEP = 1.5

type ViewButtonsProps = {
  readonly small: boolean
  readonly zoom: (factor: number) => void
  readonly fit: () => void
}

/** Nearer, farther, and back to where everything is seen; a phone's fingers need only the last. */
export const ViewButtons = ({ small, zoom, fit }: ViewButtonsProps) => {
  const text = useText(stageText)
  return (
    <div className={styles.buttons} data-small={small}>
      {!small && <IconButton icon={Plus} label={text.zoomIn} className={styles.button} onClick={() => zoom(STEP)} />}
      {!small && (
        <IconButton icon={Minus} label={text.zoomOut} className={styles.button} onClick={() => zoom(1 / STEP)} />
      )}
      <IconButton icon={Maximize} label={text.fitView} className={styles.button} onClick={fit} />
    </div>
  )
}
