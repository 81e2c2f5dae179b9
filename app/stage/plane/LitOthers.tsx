import { memo } from 'react'
import { useStore } from '../../state/store'
import { ROLE_LOOKS, STACKING } from '../roles'
import { OTHER_SCALE, selectLitOthers, type Other } from './others'
import styles from './Plane.module.css'

const linesTo = (role: 'positive' | 'negative', others: readonly Other[]) =>
  others.map((other) => `M${other.anchor.x} ${other.anchor.y}L${other[role].x} ${other[role].y}`).join('')

/** The triplets that are lit and not selected: both of their lines, and their marks at full strength. */
export const LitOthers = memo(() => {
  const others = useStore(selectLitOthers)
  if (others.length === 0) return null
  return (
    <g data-lit>
      <path className={styles.litLine} stroke={ROLE_LOOKS.positive.mark} d={linesTo('positive', others)} />
      <path className={styles.litLine} stroke={ROLE_LOOKS.negative.mark} d={linesTo('negative', others)} />
      {STACKING.map((role) => (
        <g key={role} className={styles.litMark} fill={ROLE_LOOKS[role].mark}>
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
