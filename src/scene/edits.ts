import { normal, type Random } from './random'
import type { PointId, Scene, SceneLoss, ScenePoint } from './scene'
import { ontoSphere, withCoordinate } from './unit-sphere'

/** The most triplets that are added by hand: as many as have handles on the stage. */
export const MAX_TRIPLETS = 32

/** Turns one triplet into the next by the golden angle, so that no two new triplets ever coincide. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/**
 * The scene with one point at `position`; coordinates beyond those given (a kept z) stay. Under the unit sphere the point
 * goes to the nearest place of length 1, and one moved to the origin stays on its own side.
 */
export const movePoint = (scene: Scene, id: PointId, position: readonly number[]): Scene =>
  replacePoint(scene, id, (point) =>
    scene.constraint === 'free' ? position : ontoSphere(position, scene.dimensions, point.position),
  )

/**
 * The scene with one coordinate of a point changed. Under the unit sphere that coordinate stands as it is given, as far as
 * it is in [−1, 1], and the others give way: what is typed is not changed under the hand.
 */
export const moveCoordinate = (scene: Scene, id: PointId, axis: number, value: number): Scene =>
  replacePoint(scene, id, ({ position }) => {
    const full = Array.from({ length: scene.dimensions }, (_, k) => position[k] ?? 0)
    return scene.constraint === 'free' ? full.with(axis, value) : withCoordinate(full, axis, value)
  })

/** The scene with its points free, or all of them at the nearest places of length 1. */
export const changeConstraint = (scene: Scene, constraint: Scene['constraint']): Scene =>
  scene.constraint === constraint ? scene : onConstraint({ ...scene, constraint })

/** The scene with every point where its constraint allows. */
const onConstraint = (scene: Scene): Scene =>
  scene.constraint === 'free'
    ? scene
    : { ...scene, points: scene.points.map((point) => ({ ...point, position: onSphere(scene, point) })) }

const onSphere = ({ dimensions }: Scene, { position }: ScenePoint) => ontoSphere(position, dimensions)

/**
 * The scene computed with two or three coordinates. Free points keep all they have, so that going back and forth loses
 * nothing; a coordinate that a point lacks counts as 0.
 */
export const changeDimensions = (scene: Scene, dimensions: Scene['dimensions']): Scene =>
  scene.dimensions === dimensions ? scene : onConstraint({ ...scene, dimensions })

/** How far scattered points lie from where they were: the deviation along each axis. */
const SCATTERED = 0.5

/** The scene with every point moved a little at random: what lay in one place no longer does. */
export const scatterPoints = (scene: Scene, random: Random): Scene =>
  onConstraint({ ...scene, points: scene.points.map((point) => scattered(point, random)) })

const scattered = (point: ScenePoint, random: Random): ScenePoint => ({
  ...point,
  position: point.position.map((value) => round(value + SCATTERED * normal(random))),
})

/**
 * The scene with triplets added at random until it has `count`, at most as many as have handles. What is there stays: the
 * new ones are turned from it and moved a little, for turned alone they would all have one gap.
 */
export const addScatteredTriplets = (scene: Scene, count: number, random: Random): Scene => {
  const there = scene.points.length
  let more = scene
  while (more.triplets.length < Math.min(count, MAX_TRIPLETS)) more = addTriplet(more)
  return onConstraint({
    ...more,
    points: more.points.map((point, index) => (index < there ? point : scattered(point, random))),
  })
}

export const changeLoss = (scene: Scene, change: Partial<SceneLoss>): Scene => ({
  ...scene,
  loss: { ...scene.loss, ...change },
})

/** The scene with one more triplet: the last one turned about its anchor, beside it. The scene itself when it is full. */
export const addTriplet = (scene: Scene): Scene => {
  if (scene.triplets.length >= MAX_TRIPLETS) return scene
  const model = scene.triplets[scene.triplets.length - 1]
  const position = (id: PointId | undefined) => scene.points.find((point) => point.id === id)?.position ?? [0, 0]
  const anchor = position(model?.anchor)
  const center = offset(anchor, turn([1.5, 0], GOLDEN_ANGLE * scene.triplets.length))
  const turned = (id: PointId | undefined, fallback: readonly number[]) => {
    const from = model ? position(id).map((value, k) => value - (anchor[k] ?? 0)) : fallback
    return offset(center, turn(from, GOLDEN_ANGLE))
  }
  const [a, p, n] = freshIds(scene, 3)
  if (a === undefined || p === undefined || n === undefined) return scene
  const points: ScenePoint[] = [
    { id: a, position: center },
    { id: p, position: turned(model?.positive, [1, 0]) },
    { id: n, position: turned(model?.negative, [0, 1]) },
  ]
  return onConstraint({
    ...scene,
    points: [...scene.points, ...points],
    triplets: [...scene.triplets, { anchor: a, positive: p, negative: n }],
  })
}

/** The scene without triplet `index`, and without the points that only it held. */
export const removeTriplet = (scene: Scene, index: number): Scene => {
  const triplets = scene.triplets.filter((_, i) => i !== index)
  const used = new Set(triplets.flatMap((t) => [t.anchor, t.positive, t.negative]))
  const dropped = scene.triplets[index]
  const gone = new Set(dropped ? [dropped.anchor, dropped.positive, dropped.negative] : [])
  return { ...scene, triplets, points: scene.points.filter(({ id }) => used.has(id) || !gone.has(id)) }
}

/** Coordinates beyond those that are given stay as they are. */
const replacePoint = (scene: Scene, id: PointId, place: (point: ScenePoint) => readonly number[]): Scene => ({
  ...scene,
  points: scene.points.map((point) => {
    if (point.id !== id) return point
    const position = place(point)
    return { ...point, position: [...position, ...point.position.slice(position.length)] }
  }),
})

/** Ids that no point of the scene has. */
const freshIds = (scene: Scene, count: number): PointId[] => {
  const taken = new Set(scene.points.map((point) => point.id))
  const fresh: PointId[] = []
  for (let i = scene.points.length; fresh.length < count; i++) if (!taken.has(`${i}`)) fresh.push(`${i}`)
  return fresh
}

const offset = (from: readonly number[], by: readonly number[]) => from.map((value, k) => round(value + (by[k] ?? 0)))

/** Turned in the plane of the first two coordinates; the others stay. */
const turn = ([x = 0, y = 0, ...rest]: readonly number[], angle: number) => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
  ...rest,
]

/** New points stand on hundredths, so that the table and the link stay readable. */
const round = (value: number) => Math.round(value * 100) / 100
