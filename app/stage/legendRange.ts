import { remember } from '../ui/remember'
import type { State } from '../state/store'

/** The loss that paper stands for, and the largest on the field. */
export type LegendRange = { readonly base: number; readonly max: number }

const rangeOf = remember((base: number, max: number): LegendRange => ({ base, max }))

/** Of the field that is painted, in the plane or on the slice through space; null before there is one. */
export const selectLegendRange = ({ scene, planeField, sliceField }: State): LegendRange | null => {
  const field = scene.dimensions === 3 ? sliceField : planeField
  return field && rangeOf(field.base, field.max)
}
