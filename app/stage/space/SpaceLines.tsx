import { memo } from 'react'
import { useStore, type State } from '../../state/store'
import plane from '../plane/Plane.module.css'
import { selectTripletStrokes } from './drawing'
import { selectKnobStrokes } from './knobs'
import styles from './Space.module.css'
import { strokePath, type Stroke } from './strokes'
import { selectGroundStrokes } from './unitSphere'

const SELECTORS: readonly ((state: State) => readonly Stroke[])[] = [
  selectGroundStrokes,
  selectTripletStrokes,
  selectKnobStrokes,
]

/** An arrow's head narrows to its tip: as a path it is a triangle. */
const headPath = ({ points }: Stroke, width: number): string => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points
  const length = Math.hypot(x1 - x0, y1 - y0) || 1
  const side = { x: (-(y1 - y0) / length) * (width / 2), y: ((x1 - x0) / length) * (width / 2) }
  return `M${x1} ${y1}L${x0 + side.x} ${y0 + side.y}L${x0 - side.x} ${y0 - side.y}Z`
}

const StrokePath = ({ stroke }: { stroke: Stroke }) => {
  const { width, ink, opacity, dash } = stroke
  if (typeof width !== 'number') {
    return <path className={styles.head} data-ink={ink} d={headPath(stroke, width[0])} fillOpacity={opacity} />
  }
  return (
    <path
      className={styles.line}
      data-ink={ink}
      d={strokePath(stroke)}
      strokeWidth={width}
      strokeOpacity={opacity}
      strokeDasharray={dash?.join(' ')}
    />
  )
}

const Strokes = ({ select }: { select: (state: State) => readonly Stroke[] }) =>
  useStore(select).map((stroke, i) => (
    // strokes have no identity: they are laid out anew together
    <StrokePath key={i} stroke={stroke} />
  ))

/** The triplet's lines as SVG, where there is no WebGL to draw the rest. */
export const SpaceLines = memo(() => (
  <svg className={plane.drawing} aria-hidden="true">
    {SELECTORS.map((select, i) => (
      <Strokes key={i} select={select} />
    ))}
  </svg>
))
