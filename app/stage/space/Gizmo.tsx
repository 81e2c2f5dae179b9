import { memo } from 'react'
import { useStore } from '../../state/store'
import { AXIS_DIRECTIONS } from './knobs'
import { dot, selectProjection } from './projection'
import styles from './Space.module.css'

/** In CSS pixels: an axis seen from the side, and its letter. */
const LENGTH = 26
const LETTER = 37

const NAMES = ['x', 'y', 'z'] as const

/** Which way the axes point, as the camera sees them. */
export const Gizmo = memo(() => {
  const { right, up, forward } = useStore(selectProjection)
  const axes = NAMES.map((name) => {
    const direction = AXIS_DIRECTIONS[name]
    return { name, x: dot(direction, right), y: -dot(direction, up), away: dot(direction, forward) }
  }).toSorted((a, b) => b.away - a.away)
  return (
    <svg className={styles.gizmo} viewBox="-48 -48 96 96" aria-hidden="true">
      {axes.map(({ name, x, y }) => (
        <g key={name}>
          <path d={`M0 0L${x * LENGTH} ${y * LENGTH}`} />
          {Math.hypot(x, y) > 0.25 && (
            <text x={x * LETTER} y={y * LETTER + 4}>
              {name}
            </text>
          )}
        </g>
      ))}
      <circle r="2.5" />
    </svg>
  )
})
