import { useStore } from '../../state/store'
import type { Twin } from '../../state/useTwin'
import styles from './TwinLine.module.css'

type TwinLineProps = {
  readonly twin: Twin
  readonly path: string
  readonly dash?: string | undefined
  /** A colour of its own; the group's where there is none. */
  readonly color?: string
}

/** A line of the stage that lights up with its twins. A press on it still takes what is under it: a handle, or the ground. */
export const TwinLine = ({ twin, path, dash, color }: TwinLineProps) => {
  // what only the resting pointer needs is not drawn while a hand moves the line
  const resting = useStore((state) => state.hands.length === 0)
  return (
    <g className={styles.twin} stroke={color} {...twin}>
      {twin['data-lit'] && <path className={styles.halo} d={path} />}
      <path className={styles.line} d={path} strokeDasharray={dash} />
      {resting && <path className={styles.reach} d={path} />}
    </g>
  )
}
