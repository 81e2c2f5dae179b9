import { type Refuse, type Values, longestPosition, parameters } from './parameters'
import type { Rows } from './points'
import { conventionOf } from '../../loss/conventions/registry'
import { defaultScene } from '../../scene/defaults'
import { MOST_POINTS, allowsNormDegree } from '../../scene/limits'
import type { Scene, ScenePoint } from '../../scene/scene'
import { type View, defaultView } from '../../scene/view'

type Points = Pick<Scene, 'points' | 'triplets'>

/** The points and triplets of a link: shared ones where it lists points, else those of the three arrays. */
const pointsOf = (values: Partial<Values>, refuse: Refuse): Points => {
  const { points, triplets, labels } = values
  if (points || triplets) {
    for (const key of ARRAYS) if (values[key]) refuse(key, 'either three arrays or points and triplets, not both')
    return shared(values, refuse) ?? defaultPoints
  }
  const rows = threeArrays(values, refuse)
  return rows ? indexed(rows, consecutive(rows.length), labels ?? [], refuse) : defaultPoints
}

const defaultPoints: Points = { points: defaultScene.points, triplets: defaultScene.triplets }

const ARRAYS = ['anchors', 'positives', 'negatives'] as const

const shared = ({ points, triplets, labels }: Partial<Values>, refuse: Refuse): Points | null => {
  if (!points) {
    refuse('triplets', 'points for them to refer to')
    return null
  }
  const stray = triplets?.find((row) => row.some((index) => index >= points.length))
  if (stray) refuse('triplets', `indices below ${points.length}, the number of points`, stray.join(','))
  const usable = triplets?.filter((row) => row.every((index) => index < points.length))
  const rows = usable && usable.length > 0 ? usable : consecutive(points.length)
  if (rows.length > 0) return indexed(points, rows, labels ?? [], refuse)
  refuse('points', 'at least 3 points')
  return null
}

/** Points 0, 1, 2, then 3, 4, 5 …: what a list of points means that says no triplets. */
const consecutive = (count: number): Rows =>
  Array.from({ length: Math.floor(count / 3) }, (_, index) => [3 * index, 3 * index + 1, 3 * index + 2])

/** The rows of the three arrays, one triplet after the other; null where the link has none of them. */
const threeArrays = (values: Partial<Values>, refuse: Refuse): Rows | null => {
  const given = ARRAYS.flatMap((key) => values[key] ?? [])
  if (given.length === 0) return null
  const counts = ARRAYS.flatMap((key) => values[key]?.length ?? [])
  const count = Math.min(...counts)
  for (const key of ARRAYS) {
    const rows = values[key]?.length
    const wanted = `${count} rows, as many as the other arrays`
    if (rows === undefined ? count > 1 : rows !== count) refuse(key, wanted, `${rows ?? 0} rows`)
  }
  // an array that is missing or cannot be read stands where the default scene has its point
  const row = (key: (typeof ARRAYS)[number], index: number, k: number) =>
    values[key] ? (values[key][index] ?? []) : (defaultScene.points[k]?.position ?? [])
  return Array.from({ length: Math.min(count, MOST_POINTS / 3) }, (_, index) =>
    ARRAYS.map((key, k) => row(key, index, k)),
  ).flat()
}

/** Points named by their place in the list. */
const indexed = (positions: Rows, rows: Rows, labels: readonly string[], refuse: Refuse): Points => {
  if (labels.length > positions.length) {
    refuse('labels', `at most ${positions.length} labels, one a point`, `${labels.length} labels`)
  }
  const points = positions.map((position, index): ScenePoint => {
    const label = labels[index]
    return label ? { id: `${index}`, position, label } : { id: `${index}`, position }
  })
  const triplets = rows.map(([anchor, positive, negative]) => ({
    anchor: `${anchor}`,
    positive: `${positive}`,
    negative: `${negative}`,
  }))
  return { points, triplets }
}

/** The scene that the values of a link make, every gap filled with what a link without the key means. */
export const sceneOf = (values: Partial<Values>, refuse: Refuse): Scene => {
  const { points, triplets } = pointsOf(values, refuse)
  const longest = longestPosition(points.map(({ position }) => position))
  return {
    ...defaultScene,
    dimensions: (values.dim ?? longest) === 3 ? 3 : 2,
    points,
    triplets,
    constraint: values.constraint ?? defaultScene.constraint,
    loss: lossOf(values, refuse),
  }
}

const lossOf = (values: Partial<Values>, refuse: Refuse): Scene['loss'] => {
  const convention = values.convention ?? 'mlx'
  const { defaults, allows } = conventionOf(convention)
  const { p = defaults.p, margin = defaults.margin, eps = defaults.eps, reduction = defaults.reduction } = values
  const allowed = allowsNormDegree(p, convention)
  if (!allowed) refuse('p', parameters.p.expects)
  if (values.swap && !allows.swap) refuse('swap', parameters.swap.expects)
  return {
    convention,
    distance: 'norm',
    p: allowed ? p : defaults.p,
    margin,
    eps,
    reduction,
    swap: (values.swap ?? false) && allows.swap,
  }
}

/** How the link wants the scene looked at. */
export const viewOf = (values: Partial<Values>, { triplets }: Scene, refuse: Refuse): View => {
  const fieldOf = values.field ?? defaultView.fieldOf
  const exists = fieldOf.index < triplets.length
  if (!exists) refuse('field', `the index of one of the ${triplets.length} triplets, counted from 0`)
  return {
    fieldOf: exists ? fieldOf : { ...fieldOf, index: 0 },
    bounds: values.view ?? null,
    camera: values.camera ?? null,
    slice: values.slice ?? defaultView.slice,
    surfaces: values.surfaces ?? defaultView.surfaces,
    levels: values.levels ?? null,
    chart: values.chart ?? null,
    theme: values.theme ?? defaultView.theme,
    lesson: values.lesson ?? null,
    hide: values.hide ?? defaultView.hide,
    embed: values.embed ?? defaultView.embed,
  }
}
