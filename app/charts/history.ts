import { remember } from '../state/selectors'
import { isHeld } from '../state/hands'
import { useStore, type State } from '../state/store'
import { formatNumber } from '../ui/format'
import { acrossAxis, axisLabels, baseLayout, pixelsOf, upAxis, type Size } from './axes'
import { defineChart, type Figure, type Frame } from './chart'
import { selectHistory, type HistoryData } from './historyData'
import { historyMarks } from './historyMarks'
import { historySentence, stepsText } from './historySentence'
import type { Label } from './label'
import { blend, withAlpha, type Palette } from './palette'
import type { Layout, Trace } from './Plotly'
import { niceCeil, type Ranges } from './range'

/** Room for so many states at least, so that the first edits are no wide strokes. */
const FEWEST_PLACES = 10

/** Diameters in pixels. */
const POINT = 8
const PRESENT = 13

/** How much violet the states have that are undone. */
const UNDONE = 0.4

const rangesOf = ({ losses }: HistoryData): Ranges => ({
  x: [-0.5, Math.max(FEWEST_PLACES, losses.length) - 0.5],
  y: [0, niceCeil(Math.max(0, ...losses.filter(Number.isFinite)))],
})

const tracesOf = remember(({ losses, present }: HistoryData, palette: Palette): readonly Trace[] => {
  const undone = blend(palette.loss, palette.chrome, UNDONE)
  const line = { type: 'scatter', mode: 'lines', hoverinfo: 'skip' } as const
  return [
    {
      ...line,
      x: [...losses.keys()].slice(0, present + 1),
      y: losses.slice(0, present + 1),
      line: { color: palette.loss, width: 2.25 },
      fill: 'tozeroy',
      fillcolor: withAlpha(palette.loss, 0.08),
    },
    {
      ...line,
      x: [...losses.keys()].slice(present),
      y: losses.slice(present),
      line: { color: undone, width: 1.5, dash: 'dot' },
    },
    {
      type: 'scatter',
      mode: 'markers',
      x: [...losses.keys()],
      y: [...losses],
      // how many steps from the present state
      customdata: [...losses.keys()].map((i) => i - present),
      text: losses.map((loss, i) => `${stepsText(i - present)}<br>loss ${formatNumber(loss)}`),
      marker: {
        color: losses.map((_, i) => (i > present ? palette.chrome : palette.loss)),
        size: losses.map((_, i) => (i === present ? PRESENT : POINT)),
        line: { color: losses.map((_, i) => (i > present ? undone : palette.chrome)), width: 1.75 },
        opacity: 1,
      },
      cliponaxis: false,
      hovertemplate: '%{text}<extra></extra>',
    },
  ]
})

const layoutOf = remember((ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  hovermode: 'closest',
  xaxis: acrossAxis(ranges.x, size, palette, 1),
  yaxis: upAxis(ranges.y, size, palette),
}))

const labelsOf = remember(({ losses, present, units }: HistoryData, ranges: Ranges, size: Size): readonly Label[] => {
  const { across, up } = pixelsOf(ranges, size)
  const loss = losses[present] ?? NaN
  return [
    ...axisLabels(size, {
      left: { text: `loss in the ${units ?? 'norm of each state'}`, tone: 'loss-t' },
      bottom: { text: 'edits', tone: 'ink2' },
    }),
    {
      text: formatNumber(loss),
      x: across(present),
      y: (Number.isFinite(loss) ? up(loss) : up(0)) - 12,
      anchor: 'middle',
      tone: Number.isFinite(loss) ? 'loss-t' : 'warn',
      strong: true,
    },
  ]
})

const figureOf = (data: HistoryData, { ranges, size, palette }: Frame): Figure => ({
  traces: tracesOf(data, palette),
  layout: layoutOf(ranges, size, palette),
  labels: labelsOf(data, ranges, size),
  ranges,
  size,
  sentence: historySentence(data),
  marker: null,
  marks: () => historyMarks(data),
  table: () => ({
    columns: ['edit', 'loss', 'steps from the present'],
    rows: data.losses.map((loss, i) => [i, loss, i - data.present]),
  }),
})

const stepTo = (state: State, steps: number): void => {
  // not from under a hand
  if (isHeld(state)) return
  const { undo, redo } = useStore.temporal.getState()
  if (steps < 0) undo(-steps)
  if (steps > 0) redo(steps)
}

export const historyChart = defineChart({
  id: 'history',
  label: 'History',
  name: 'History',
  select: selectHistory,
  ranges: rangesOf,
  figure: figureOf,
  pick: { does: 'goes to that state', run: stepTo },
})
