import { sweptLoss } from '../../src/loss/marginSweep'
import { remember } from '../state/selectors'
import { formatNumber } from '../ui/format'
import { axisLabels, marginsOf, pixelsOf, type Size } from './axes'
import type { Label } from './label'
import { violetOf, type MarginSweepCurves } from './marginSweepData'
import type { Ranges } from './range'

/** Where along the axis the lines are named, as a fraction of it. */
const NAMES_AT = 0.8

/** Pixels that "gap 0.184" needs at the left of its kink. */
const GAP_ROOM = 64

/** The names of the axes and of the lines; for one triplet its gap, at the kink. */
export const marginSweepLabels = remember(
  (curves: MarginSweepCurves, units: string, ranges: Ranges, size: Size): readonly Label[] => [
    ...axisLabels(size, {
      left: { text: `loss in the ${units}`, tone: 'loss-t' },
      right: { text: 'active', tone: 'ink3' },
      bottom: { text: 'margin ', variable: 'm', tone: 'ink2' },
    }),
    ...(curves.count === 1 ? gapLabel(curves.gaps[0] ?? NaN, ranges, size) : lineLabels(curves, ranges, size)),
  ],
)

const gapLabel = (gap: number, ranges: Ranges, size: Size): Label[] => {
  if (!(gap > ranges.x[0] && gap < ranges.x[1])) return []
  const { across, up } = pixelsOf(ranges, size)
  const { l, t } = marginsOf(size)
  const label = { text: `gap ${formatNumber(gap)}`, tone: 'ink2' } as const
  const x = across(gap)
  // else high up beside the dotted line, where the loss is still low
  return x - l > GAP_ROOM
    ? [{ ...label, x: x - 9, y: up(0) - 8, anchor: 'end' }]
    : [{ ...label, x: x + 8, y: t + 18, anchor: 'start' }]
}

/** Each line's name on the side away from the other. */
const lineLabels = (curves: MarginSweepCurves, ranges: Ranges, size: Size): Label[] => {
  const at = ranges.x[0] + NAMES_AT * (ranges.x[1] - ranges.x[0])
  const { across, up } = pixelsOf(ranges, size)
  const violet = sweptLoss(violetOf(curves), at)
  const own = sweptLoss(curves.own, at)
  const name = (text: string, loss: number, above: boolean): Label[] => {
    if (!Number.isFinite(loss)) return []
    const place = above ? ({ x: -7, y: -7, anchor: 'end' } as const) : ({ x: 7, y: 16, anchor: 'start' } as const)
    // a line along the axis has no room below
    const y = Math.min(up(loss) + place.y, up(0) - 6)
    return [{ text, tone: 'ink2', anchor: place.anchor, x: across(at) + place.x, y }]
  }
  const triplet = `triplet ${curves.selected + 1}`
  if (curves.alone) return name(triplet, own, false)
  return [...name(`${curves.reduction} of ${curves.count}`, violet, violet > own), ...name(triplet, own, violet <= own)]
}
