import { Maximize, Minus, Plus } from 'lucide-react'
import { IconButton } from '../ui/IconButton'
import { fitView, zoomView } from './plane/camera'
import styles from './ViewButtons.module.css'

/** How much nearer one press brings the plane. */
const STEP = 1.5

/** Nearer, farther, and back to where everything is seen; a phone's fingers need only the last. */
export const ViewButtons = ({ small }: { small: boolean }) => (
  <div className={styles.buttons} data-small={small}>
    {!small && <IconButton icon={Plus} label="Zoom in" className={styles.button} onClick={() => zoomView(STEP)} />}
    {!small && (
      <IconButton icon={Minus} label="Zoom out" className={styles.button} onClick={() => zoomView(1 / STEP)} />
    )}
    <IconButton icon={Maximize} label="Fit view" className={styles.button} onClick={fitView} />
  </div>
)
