import { memo } from 'react'
import { useStore } from '../../state/store'
import { ROLE_LOOKS, STACKING } from '../roles'
import { OTHER_SCALE, selectOthers } from './others'
import styles from './Plane.module.css'

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
        <g key={role} fill={ROLE_LOOKS[role].mark} opacity={role === 'anchor' ? 0.7 : 0.55}>
          {others.map((other) => (
            <path
              key={other.index}
              d={ROLE_LOOKS[role].outline}
              transform={`translate(${other[role].x} ${other[role].y}) scale(${OTHER_SCALE})`}
            />
          ))}
        </g>
      ))}
    </g>
  )
})
