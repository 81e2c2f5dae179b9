import { memo } from 'react'
import { useStore } from '../../state/store'
import { STACKING } from '../roles'
import { selectOthers } from './others'
import styles from './Plane.module.css'
import { SmallMarks } from './SmallMarks'

/**
 * The other triplets, quiet: small marks and a hairline from A to P, to N only while it is lit. Their handles are buttons
 * above them.
 */
export const Others = memo(() => {
  const others = useStore(selectOthers)
  return (
    <g>
      <path
        className={styles.otherLines}
        d={others.map(({ anchor, positive }) => `M${anchor.x} ${anchor.y}L${positive.x} ${positive.y}`).join('')}
      />
      {STACKING.map((role) => (
        <SmallMarks key={role} of={others} role={role} fillOpacity={role === 'anchor' ? 0.7 : 0.55} />
      ))}
    </g>
  )
})
