import type { TripletRole } from '../../../src/scene/scene'
import { STACKING } from '../roles'
import type { Pixel } from './transform'

/** Points closer than this, in CSS pixels, look like one. */
const COINCIDENT = 2

export const coincide = (a: Pixel, b: Pixel) => Math.abs(a.x - b.x) < COINCIDENT && Math.abs(a.y - b.y) < COINCIDENT

/** How many shapes of the same triplet lie on the shape of a role: it grows by half a size for each. */
export const coveredBy = (points: Readonly<Record<TripletRole, Pixel>>, role: TripletRole): number =>
  STACKING.slice(STACKING.indexOf(role) + 1).filter((above) => coincide(points[above], points[role])).length
