import type { Reduction } from '../../../src/loss/options'
import type { ChartsText } from '../../messages/charts'
import { formatAmount, formatNumber } from '../../ui/format'
import { remember, rememberNumbers } from '../../ui/remember'
import { acrossAxis, axisLabels, baseLayout, niceCeil, pixelsOf, upAxis } from '../axes'
import type { Label, Ranges, Size } from '../axes'
import { defineChart, normUnits } from '../chart'
import type { Mark } from '../mark'
import { blend, withAlpha, type Palette } from '../palette'
import type { Layout, Trace } from '../Plotly'

type Data = {
  /** The loss of every state that undo or redo can reach and of the present one, oldest first, in float64. */
  readonly losses: readonly number[]
  /** Index of the present state in `losses`. */
  readonly present: number
  readonly reduction: Reduction
  /** How many triplets there are now, and the index of the selected one. */
  readonly count: number
  readonly selected: number
  /** What the losses are measured in; null where the norm is not the same in every state. */
  readonly units: string | null
}

/** The loss of each state that can be gone to. */
export const historyChart = defineChart<Data>({ id: 'history', label: (text) => text.history }, (text) => {
  const keep = rememberNumbers()
  const data = remember(
    (
      losses: readonly number[],
      present: number,
      reduction: Reduction,
      count: number,
      selected: number,
      units: string | null,
    ): Data => ({ losses, present, reduction, count, selected, units }),
  )
  const traces = remember((of: Data, palette: Palette) => tracesOf(text, of, palette))
  const layout = remember(layoutOf)
  const labels = remember((of: Data, ranges: Ranges, size: Size) => labelsOf(text, of, ranges, size))
  const marks = remember((of: Data) => marksOf(text, of))
  return {
    select: ({ history, loss: { reduction }, count, selected }) => {
      const { losses, norms, present } = history()
      const [units, ...others] = new Set(norms.map((norm) => normUnits(text, norm)))
      const only = others.length === 0 ? (units ?? null) : null
      return data(keep(losses), present, reduction, count, selected, only)
    },
    ranges: rangesOf,
    figure: (of, { ranges, size, palette }) => ({
      traces: traces(of, palette),
      layout: layout(ranges, size, palette),
      labels: labels(of, ranges, size),
      ranges,
      size,
      sentence: sentenceOf(text, of),
      marker: null,
      marks: () => marks(of),
      table: () => ({
        columns: [text.columnEdit, text.loss, text.columnSteps],
        rows: of.losses.map((loss, i) => [i, loss, i - of.present]),
      }),
    }),
    pick: { hint: text.enterGoes, run: ({ step }, steps) => step(steps) },
  }
})

// The figure

/** Room for so many states at least, so that the first edits are no wide strokes. */
const FEWEST_PLACES = 10

/** Diameters in pixels, and the radius of a mark. */
const POINT = 8
const PRESENT = 13
const RADIUS = 4

/** How much violet the states have that are undone. */
const UNDONE = 0.4

const rangesOf = ({ losses }: Data): Ranges => ({
  x: [-0.5, Math.max(FEWEST_PLACES, losses.length) - 0.5],
  y: [0, niceCeil(Math.max(0, ...losses.filter(Number.isFinite)))],
})

const tracesOf = (text: ChartsText, { losses, present }: Data, palette: Palette): readonly Trace[] => {
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
      text: losses.map((loss, i) => `${stepsText(text, i - present)}<br>${text.lossIs({ loss: formatNumber(loss) })}`),
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
}

const layoutOf = (ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  hovermode: 'closest',
  xaxis: acrossAxis(ranges.x, size, palette, 1),
  yaxis: upAxis(ranges.y, size, palette),
})

const labelsOf = (text: ChartsText, { losses, present, units }: Data, ranges: Ranges, size: Size): readonly Label[] => {
  const { across, up } = pixelsOf(ranges, size)
  const loss = losses[present] ?? NaN
  return [
    ...axisLabels(size, {
      left: { text: text.lossIn({ units: units ?? text.normOfEach }), tone: 'loss-t' },
      bottom: { text: text.edits, tone: 'ink2' },
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
}

/** A point for every state; only the present one is to be seen elsewhere, too. */
const marksOf = (text: ChartsText, { losses, present, reduction, count, selected }: Data): readonly Mark[] => {
  // of the sum or the mean of all triplets, nobody's own
  const term = reduction === 'none' || count === 1 ? 'loss' : 'reduced'
  return losses.map((loss, i) => ({
    shape: { kind: 'point', x: i, y: Number.isFinite(loss) ? loss : 0, radius: RADIUS },
    tone: 'loss',
    lit: i === present ? { term, triplet: selected } : null,
    text: () => text.editMark({ number: i, steps: stepsText(text, i - present), loss: formatAmount(loss) }),
    current: i === present,
    customdata: i - present,
  }))
}

// In words

/** How far a state is from the present one. */
const stepsText = (text: ChartsText, steps: number): string => {
  if (steps === 0) return text.presentState
  return steps < 0 ? text.stepsBack({ n: -steps }) : text.stepsForward({ n: steps })
}

/** How the loss went. */
const sentenceOf = (text: ChartsText, { losses, present, reduction, selected }: Data): string => {
  const now = formatAmount(losses[present] ?? NaN)
  const what = text.historyOf({ reduction, number: selected + 1 })
  if (losses.length === 1) return text.historyFirst({ what, now })
  const from = formatAmount(losses.find((loss) => !Number.isNaN(loss)) ?? NaN)
  const course =
    present === 0 ? text.historyAtFirst({ what, now }) : text.historyCourse({ n: present, what, from, now })
  const undone = losses.length - 1 - present
  return undone === 0 ? course : `${course} ${text.historyUndone({ n: undone })}`
}
