import { memo, type RefObject } from 'react'
import { useStore } from '../../state/store'
import { ROLE_LOOKS, STACKING } from '../roles'
import { selectOthers } from './others'
import styles from './Plane.module.css'
import { useTripletAt } from './useTripletAt'

/** How much smaller the marks of the triplets are that are not selected. */
const OTHER_SCALE = 0.42

/**
 * The other triplets, quiet: small marks and a hairline from A to P, to N only while one of its handles, or its row, is
 * hovered or focused. Their handles are buttons above them.
 */
export const Others = memo(({ plane }: { plane: RefObject<HTMLElement | null> }) => {
  const others = useStore(selectOthers)
  const hovered = useTripletAt(plane)
  const litTriplet = useStore((state) => state.lit?.triplet ?? null)
  const shown = hovered ?? litTriplet
  const lit = others.find(({ index }) => index === shown)
  return (
    <g>
      <path
        className={styles.otherLines}
        d={others.map(({ anchor, positive }) => `M${anchor.x} ${anchor.y}L${positive.x} ${positive.y}`).join('')}
      />
      {lit && (
        <path
          className={styles.otherNegative}
          d={`M${lit.anchor.x} ${lit.anchor.y}L${lit.negative.x} ${lit.negative.y}`}
        />
      )}
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
