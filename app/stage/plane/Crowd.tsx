import { memo } from 'react'
import type { TripletRole } from '../../../src/scene/scene'
import { useStore } from '../../state/store'
import { diamond, ROLE_LOOKS, STACKING } from '../roles'
import { selectCrowd } from './others'
import styles from './Plane.module.css'
import type { Pixel } from './transform'

const DIAMOND = diamond(3.5)

/**
 * A mark as a part of a path: a line of no length, whose round or square caps are the mark, and a diamond. One path of
 * thousands of such marks is drawn far sooner than thousands of elements.
 */
const MARKS: Record<TripletRole, (at: string) => string> = {
  anchor: (at) => `M${at}h0`,
  positive: (at) => `M${at}h0`,
  negative: (at) => `M${at}${DIAMOND}`,
}

/** Marks farther out than this are not seen, in CSS pixels. */
const ROOM = 8

const crowdPath = (role: TripletRole, pixels: readonly Pixel[], width: number, height: number): string => {
  const parts: string[] = []
  for (const { x, y } of pixels) {
    if (x < -ROOM || y < -ROOM || x > width + ROOM || y > height + ROOM) continue
    parts.push(MARKS[role](`${x.toFixed(1)} ${y.toFixed(1)}`))
  }
  return parts.join('')
}

/** The triplets of a large batch that have no handles: marks only. */
export const Crowd = memo(() => {
  const crowd = useStore(selectCrowd)
  const { width, height } = useStore((state) => state.stageSize)
  if (crowd.anchor.length === 0) return null
  return (
    <g className={styles.crowd}>
      {STACKING.map((role) => (
        <path
          key={role}
          data-role={role}
          stroke={ROLE_LOOKS[role].mark}
          fill={role === 'negative' ? ROLE_LOOKS[role].mark : 'none'}
          d={crowdPath(role, crowd[role], width, height)}
        />
      ))}
    </g>
  )
})
