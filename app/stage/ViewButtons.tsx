import { Maximize, Minus, Plus } from 'lucide-react'
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
export const ViewButtons = ({ small, zoom, fit }: ViewButtonsProps) => (
  <div className={styles.buttons} data-small={small}>
    {!small && <IconButton icon={Plus} label="Zoom in" className={styles.button} onClick={() => zoom(STEP)} />}
    {!small && <IconButton icon={Minus} label="Zoom out" className={styles.button} onClick={() => zoom(1 / STEP)} />}
    <IconButton icon={Maximize} label="Fit view" className={styles.button} onClick={fit} />
  </div>
)
