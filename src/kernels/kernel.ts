import type { ResolvedLossOptions } from '../loss/options'
import type { Batch, Capabilities, Evaluation, Field, Grid, Losses, Role, Triplets } from './backend'

/**
 * Triplets as kernels read them: three arrays of rows, and which row of each a triplet takes. Those of points are the
 * same array three times. The arrays are the caller's: a kernel reads them, and no copy of all triplets' rows is made.
 */
export type TripletView = Batch & {
  /** [count, 3]; null where triplet k has row k of each array. */
  readonly rows: Triplets | null
}

/** The arrays that an evaluation fills. */
export type Outputs = Omit<Losses, 'by' | 'value'> & {
  /** For a view without `rows` three arrays [count, D]; with `rows` one and the same [n, D], in which a row's terms add up. */
  readonly gradients: Evaluation['gradients']
}

/** The triplets that hold a moving point, in order, and the roles it has in each. */
export type MovingTriplets = ReadonlyMap<number, ReadonlySet<Role>>

/** A field to be computed. */
export type FieldWork = Grid & {
  readonly view: TripletView
  readonly moving: MovingTriplets
  /** The sum of the losses of all other triplets, before a mean divides it; 0 for reduction none. */
  readonly resting: number
}

/** The arrays that a field fills, a number for each cell. */
export type FieldArrays = Pick<Field, 'loss' | 'hinge'>

/** What a backend has of its own; `backendOver` makes a `Backend` of it. What comes in is found good and has its defaults. */
export type Kernel = Capabilities & {
  /** Whether these options are its own to compute. All others go to the one in JavaScript. */
  takes(options: ResolvedLossOptions): boolean
  /** Fills the outputs and gives the sum of the losses, for reduction none any number. */
  evaluate(view: TripletView, options: ResolvedLossOptions, outputs: Outputs): number | Promise<number>
  /** Fills the arrays. */
  field(work: FieldWork, options: ResolvedLossOptions, into: FieldArrays): Promise<unknown>
  dispose(): void
}

/** The roles in the order of triplets. */
export const ROLES = ['anchors', 'positives', 'negatives'] as const satisfies readonly Role[]

/** The coordinates that a triplet has in a role, [D]. */
export const rowOf = ({ dimension, rows, ...arrays }: TripletView, role: Role, triplet: number): Float32Array => {
  const row = rows ? rows[3 * triplet + ROLES.indexOf(role)]! : triplet
  return arrays[role].subarray(row * dimension, (row + 1) * dimension)
}

/** Room for the rows of some triplets. */
export const roomForRows = (count: number, dimension: number): Batch => {
  const room = () => new Float32Array(count * dimension)
  return { count, dimension, anchors: room(), positives: room(), negatives: room() }
}

/** Copies the rows of triplets `first` up to but not including `last` to the start of a room. */
export const gatherRows = (view: TripletView, first: number, last: number, into: Batch): void => {
  const { dimension, rows } = view
  for (let role = 0; role < ROLES.length; role++) {
    const from = view[ROLES[role]!]
    const to = into[ROLES[role]!]
    let at = 0
    for (let triplet = first; triplet < last; triplet++) {
      let k = (rows ? rows[3 * triplet + role]! : triplet) * dimension
      for (const end = k + dimension; k < end; k++) to[at++] = from[k]!
    }
  }
}
