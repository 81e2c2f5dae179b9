import { memo } from 'react'
import { selectedIndex } from '../../state/selectors'
import { useStore } from '../../state/store'
import { useTwin } from '../../state/useTwin'
import { ROLE_LOOKS } from '../roles'
import { arrowPaths, selectDescent } from './arrows'
import { selectFigure, type Segment } from './geometry'
import styles from './Plane.module.css'
import { SEGMENT_TERMS } from './segmentTerms'
import { TwinLine } from './TwinLine'

const lineOf = ({ from, to }: Segment) =>
  `M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`

/** A–P and A–N (or P–N where swap takes it): the lines whose lengths the loss compares, in a casing of paper. */
export const Segments = memo(() => {
  const { segments } = useStore(selectFigure)
  return (
    <g className={styles.segments}>
      <path className={styles.casing} d={segments.map(lineOf).join('')} />
      {segments.map((segment) => (
        <SegmentLine key={segment.role} role={segment.role} line={lineOf(segment)} />
      ))}
    </g>
  )
})

const SegmentLine = ({ role, line }: { readonly role: Segment['role']; readonly line: string }) => {
  const twin = useTwin(SEGMENT_TERMS[role], useStore(selectedIndex))
  return <TwinLine twin={twin} path={line} color={ROLE_LOOKS[role].mark} />
}

/** Where each point of the selected triplet would go: −∂L/∂point, all to one scale. */
export const Arrows = memo(() => {
  const { arrows } = useStore(selectDescent)
  const drawn = arrows.map((arrow) => ({ ...arrowPaths(arrow), role: arrow.role, color: ROLE_LOOKS[arrow.role].mark }))
  return (
    <g className={styles.arrows}>
      <path className={styles.shaftCasing} d={drawn.map(({ shaft }) => shaft).join('')} />
      <path className={styles.headCasing} d={drawn.map(({ head }) => head).join('')} />
      {drawn.map(({ role, color, shaft, head }) => (
        <g key={role}>
          <path d={shaft} stroke={color} />
          <path className={styles.head} d={head} fill={color} />
        </g>
      ))}
    </g>
  )
})
