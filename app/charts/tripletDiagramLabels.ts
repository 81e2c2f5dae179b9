import { remember } from '../state/selectors'
import { axisLabels, marginsOf, pixelsOf, plotSize, type Size } from './axes'
import type { Label } from './label'
import type { Range, Ranges } from './range'
import type { TripletDiagramData } from './tripletDiagramData'

/** Pixels that a region needs for its name, and that "triplet 23" needs beside its ring. */
const NAME_HEIGHT = 20
const NAME_WIDTH = 70
const OWN_ROOM = 80
const RING_ROOM = 18

/** Where along the band its name stands, as a fraction of what is seen of it. */
const NAME_AT = 0.72

/** The names of the axes and the regions, and the selected triplet's where there are others. */
export const tripletDiagramLabels = remember(
  (data: TripletDiagramData, ranges: Ranges, size: Size): readonly Label[] => [
    ...axisLabels(size, {
      left: { text: `d(A,N) in the ${data.units}`, tone: 'n-t' },
      bottom: { text: `d(A,P) in the ${data.units}`, tone: 'p-t' },
    }),
    ...regionNames(data.margin, ranges, size),
    ...ownName(data, ranges, size),
  ],
)

const regionNames = (margin: number, ranges: Ranges, size: Size): Label[] => {
  const { across, up } = pixelsOf(ranges, size)
  const { l, t } = marginsOf(size)
  const right = l + plotSize(size).width
  const easyRoom = up(Math.max(0, margin)) - t
  return [
    ...(easyRoom > NAME_HEIGHT ? [{ ...NAME, text: 'easy', x: l + 12, y: t + 16, anchor: 'start' as const }] : []),
    { ...NAME, text: 'hard', x: right - 10, y: up(0) - 10, anchor: 'end' },
    ...bandName(margin, ranges.x, ranges.y, across, up),
  ]
}

const NAME = { tone: 'ink' } as const

/** Along the middle of the band, where it is wide enough. */
const bandName = (
  margin: number,
  x: Range,
  y: Range,
  across: (value: number) => number,
  up: (value: number) => number,
): Label[] => {
  const end = Math.min(x[1], y[1] - margin)
  if (!(margin > 0) || end <= 0) return []
  const at = NAME_AT * end
  const rise = (Math.atan2(up(0) - up(end), across(end) - across(0)) * 180) / Math.PI
  const width = (up(0) - up(margin)) * Math.cos((rise * Math.PI) / 180)
  const length = Math.hypot(up(0) - up(end), across(end) - across(0))
  if (width < NAME_HEIGHT || length < 2 * NAME_WIDTH) return []
  return [{ ...NAME, text: 'semi-hard', x: across(at), y: up(at + margin / 2) + 4, anchor: 'middle', rise }]
}

const ownName = ({ points, selected }: TripletDiagramData, ranges: Ranges, size: Size): Label[] => {
  const positive = points.positive[selected] ?? NaN
  const negative = points.negative[selected] ?? NaN
  if (points.positive.length === 1 || !Number.isFinite(positive + negative)) return []
  const { across, up } = pixelsOf(ranges, size)
  const x = across(positive)
  const fits = x + OWN_ROOM < size.width
  return [
    {
      text: `triplet ${selected + 1}`,
      x: x + (fits ? RING_ROOM : -RING_ROOM),
      y: up(negative) + 4,
      anchor: fits ? 'start' : 'end',
      tone: 'ink',
      strong: true,
    },
  ]
}
