import { remember } from '../state/selectors'
import { blend, withAlpha, type Palette } from './palette'
import type { Trace } from './Plotly'
import type { Range, Ranges } from './range'
import type { DiagramPoints } from './tripletDiagramData'

/** Diameters in pixels: one of all points, the selected one and its ring. */
const POINT = 7
const CORE = 11
const RING = 22

/** How much violet lies over the ground where a negative is nearer than the positive, and in the band of the margin. */
const HARD = 0.24
const SEMI_HARD = 0.12

/** The two lines that part the regions, which are filled below them. */
export const regionTraces = remember((margin: number, { x }: Ranges, palette: Palette): readonly Trace[] => {
  const hard: Trace = {
    ...LINE,
    x: [...x],
    y: [...x],
    line: { color: palette.ink, width: 1.25 },
    fill: 'tozeroy',
    fillcolor: blend(palette.loss, palette.chrome, HARD),
  }
  const easy: Trace = {
    ...LINE,
    x: [...x],
    y: x.map((value) => value + margin),
    line: { color: palette.ink, width: 1.25, dash: 'dash' },
    // without a margin there is no band
    ...(margin > 0 ? { fill: 'tonexty', fillcolor: blend(palette.loss, palette.chrome, SEMI_HARD) } : {}),
  }
  return [hard, easy]
})

const LINE = { type: 'scatter', mode: 'lines', hoverinfo: 'skip' } as const

const namesOf = remember((count: number) => Array.from({ length: count }, (_, index) => `triplet ${index + 1}`))

/** A point for every triplet. */
export const pointsTrace = remember(({ positive, negative }: DiagramPoints, palette: Palette): Trace => ({
  type: 'scatter',
  mode: 'markers',
  x: [...positive],
  y: [...negative],
  customdata: [...positive.keys()],
  text: namesOf(positive.length),
  marker: { color: withAlpha(palette.ink2, 0.75), size: POINT, line: { color: palette.chrome, width: 1 }, opacity: 1 },
  hovertemplate: '%{text}<br>d(A,P) %{x:.3f}<br>d(A,N) %{y:.3f}<extra></extra>',
}))

/** The selected triplet's guides to both axes, and its point in a ring. */
export const selectedTraces = remember(
  (positive: number, negative: number, from: Range, palette: Palette): readonly Trace[] => [
    {
      ...LINE,
      x: [from[0], positive, positive],
      y: [negative, negative, 0],
      line: { color: palette.ink, width: 1.25, dash: 'dot' },
    },
    {
      type: 'scatter',
      mode: 'markers',
      x: [positive, positive],
      y: [negative, negative],
      hoverinfo: 'skip',
      marker: {
        color: [withAlpha(palette.chrome, 0.6), palette.loss],
        size: [RING, CORE],
        line: { color: [palette.ink, palette.chrome], width: [1.75, 1] },
        opacity: 1,
      },
      cliponaxis: false,
    },
  ],
)
