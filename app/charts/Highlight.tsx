import { useStore } from '../state/store'
import { pixelsOf, plotSize, marginsOf } from './axes'
import type { Figure } from './chart'
import styles from './Highlight.module.css'
import { cornersOf, isTwin, type Mark } from './mark'

type HighlightProps = {
  readonly figure: Figure
  /** The index of the mark that the pointer or the keyboard is on. */
  readonly pointed: number | null
}

/** Light on the marks whose twins are lit, drawn over the chart: for Plotly to draw anew takes longer than a frame. */
export const Highlight = ({ figure, pointed }: HighlightProps) => {
  const lit = useStore((state) => state.lit)
  if (!lit && pointed === null) return null
  const marks = figure.marks().filter((mark, i) => i === pointed || isTwin(mark, lit))
  if (marks.length === 0) return null
  return (
    <svg className={styles.highlight} width={figure.size.width} height={figure.size.height} aria-hidden="true">
      {marks.map((mark, i) => (
        <g key={i} className={styles.mark} data-tone={mark.tone} data-mark={mark.shape.kind} data-term={mark.lit?.term}>
          <Light shape={mark.shape} figure={figure} />
        </g>
      ))}
    </svg>
  )
}

/** A column of light is at least so wide, in pixels: of two thousand bars each is thinner than a line. */
const NARROWEST = 7

/** Pixels beyond the plot in which the halo of a line along its edge is seen. */
const BEYOND = 6

/** Pixels between a mark and the line around it. */
const AROUND = { bar: 2, point: 5 }

const Light = ({ shape, figure: { ranges, size } }: { readonly shape: Mark['shape']; readonly figure: Figure }) => {
  const { across, up } = pixelsOf(ranges, size)
  if (shape.kind === 'point') {
    const place = { cx: across(shape.x), cy: up(shape.y) }
    return <circle className={styles.ring} {...place} r={shape.radius + AROUND.point} />
  }
  if (shape.kind === 'line') {
    const line = cornersOf(shape, ranges, size)
      .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
      .join('')
    const { l, t } = marginsOf(size)
    const { width, height } = plotSize(size)
    const room = { x: l - BEYOND, y: t - BEYOND, width: width + 2 * BEYOND, height: height + 2 * BEYOND }
    return (
      // a line may leave the plot, as the margin's does over the top of the diagram
      <svg {...room} viewBox={`${room.x} ${room.y} ${room.width} ${room.height}`}>
        <path className={styles.halo} d={line} />
        <path className={styles.line} d={line} />
      </svg>
    )
  }
  const width = Math.max(NARROWEST, across(shape.x + shape.width) - across(shape.x) + 2 * AROUND.bar)
  const left = across(shape.x) - width / 2
  const top = up(shape.height) - AROUND.bar
  return (
    <>
      <rect className={styles.column} x={left} y={marginsOf(size).t} width={width} height={plotSize(size).height} />
      <path className={styles.outline} d={`M${left} ${up(0)}V${top}h${width}V${up(0)}`} />
    </>
  )
}
