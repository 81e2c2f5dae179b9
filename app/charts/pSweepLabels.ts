import { remember } from '../state/selectors'
import { axisLabels, pixelsOf, type Size } from './axes'
import type { Label } from './label'
import type { PSweepCurves } from './pSweepData'
import type { Ranges } from './range'

/** Two names need so many pixels between their lines. */
const LINE_HEIGHT = 14

/** The names of the axes, and of the lines at their right ends. */
export const pSweepLabels = remember((curves: PSweepCurves, ranges: Ranges, size: Size): readonly Label[] => [
  ...axisLabels(size, {
    left: { text: 'distances and loss in the ', variable: 'p', rest: '-norm', tone: 'ink2' },
    bottom: { text: 'norm degree ', variable: 'p', tone: 'ink2' },
  }),
  ...lineNames(curves, ranges, size),
])

const lineNames = ({ positive, negative, loss }: PSweepCurves, ranges: Ranges, size: Size): Label[] => {
  const { across, up } = pixelsOf(ranges, size)
  const names = [
    { text: 'd(A,P)', tone: 'p-t', values: positive },
    { text: 'd(A,N)', tone: 'n-t', values: negative },
    { text: 'loss', tone: 'loss-t', values: loss },
  ] as const
  const placed = names
    .map(({ values, ...name }) => ({ ...name, y: up(values.at(-1) ?? NaN) + 4 }))
    .filter(({ y }) => Number.isFinite(y))
    .toSorted((a, b) => b.y - a.y)
  // from the lowest up, each at least a line above the one before
  let ceiling = Infinity
  return placed.map(({ text, tone, y }) => {
    const free = Math.min(y, ceiling)
    ceiling = free - LINE_HEIGHT
    return { text, tone, x: across(ranges.x[1]) + 8, y: free, anchor: 'start' as const }
  })
}
