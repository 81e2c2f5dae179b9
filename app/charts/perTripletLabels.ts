import { remember } from '../state/selectors'
import { formatNumber } from '../ui/format'
import { axisLabels, pixelsOf, type Size } from './axes'
import type { Label } from './label'
import type { PerTripletData } from './perTripletData'
import type { Ranges } from './range'

/** In pixels. Where the reduced value's line would cross the selected bar's label, the label stands above the line. */
const LABEL_HEIGHT = 18

/** The names of the axes, the reduced value at the end of its line, the selected loss on its bar, and losses that no bar can show. */
export const perTripletLabels = remember((data: PerTripletData, ranges: Ranges, size: Size): readonly Label[] => [
  ...axisLabels(size, {
    left: { text: `loss in the ${data.units}`, tone: 'loss-t' },
    bottom: { text: 'triplet', tone: 'ink2' },
  }),
  ...reducedLabels(data, ranges, size),
  ...barLabels(data, ranges, size),
])

const reducedLabels = ({ reduction, reduced }: PerTripletData, ranges: Ranges, size: Size): Label[] => {
  if (reduced === null || !Number.isFinite(reduced)) return []
  const { across, up } = pixelsOf(ranges, size)
  const place = { x: across(ranges.x[1]) + 8, anchor: 'start', tone: 'ink' } as const
  const y = Math.min(up(reduced), up(0) - LABEL_HEIGHT / 2)
  return [
    { ...place, y: y - 3, text: reduction },
    { ...place, y: y + 12, text: formatNumber(reduced) },
  ]
}

const barLabels = ({ rows, selected, reduced }: PerTripletData, ranges: Ranges, size: Size): Label[] => {
  const { across, up } = pixelsOf(ranges, size)
  return rows
    .filter(({ index, loss }) => index === selected || !Number.isFinite(loss))
    .map(({ index, loss }) => {
      const top = up(Number.isFinite(loss) ? loss : 0)
      const line = up(reduced ?? NaN)
      const crossed = line <= top && top - line < LABEL_HEIGHT
      return {
        text: formatNumber(loss),
        x: across(index + 1),
        y: (crossed ? line : top) - 6,
        anchor: 'middle',
        tone: Number.isFinite(loss) ? 'loss-t' : 'warn',
        strong: index === selected,
      }
    })
}
