import { defaultScene } from '../../scene/defaults'
import { allowsNormDegree } from '../../scene/limits'
import { conventionOf } from '../../loss/conventions/registry'
import type { Scene } from '../../scene/scene'
import { defaultView, type View } from '../../scene/view'
import { longestPosition, parameters, type Refuse, type Values } from './parameters'
import { pointsOf } from './assemble-points'

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
