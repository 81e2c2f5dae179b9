import type { TripletRole } from './scene'

/** What must be visible of the plane: [left, bottom, right, top] in the scene's units. */
export type Bounds = readonly [number, number, number, number]

export type Vector = readonly [number, number, number]

/** Where the eye is in space and what it looks at, in the scene's units; y points up. */
export type Camera = { readonly position: Vector; readonly target: Vector }

/** The plane of space on which the field is painted: upright on an axis, at a coordinate of it. */
export type Slice = { readonly axis: 'x' | 'y' | 'z'; readonly offset: number }

export type Theme = 'system' | 'light' | 'dark'

/** The parts of the page that a link can hide, in the page's order. */
export const PARTS = [
  'topbar',
  'tools',
  'loss',
  'p',
  'margin',
  'eps',
  'reduction',
  'convention',
  'swap',
  'formula',
  'triplets',
  'compare',
  'charts',
] as const

export type Part = (typeof PARTS)[number]

/** How a scene is looked at: what a link carries besides it. */
export type View = {
  /** The slot whose place the field is a function of; its triplet is the selected one. */
  readonly fieldOf: { readonly role: TripletRole; readonly index: number }
  /** Null: as fits the scene. */
  readonly bounds: Bounds | null
  /** Null: as fits the scene. */
  readonly camera: Camera | null
  readonly slice: Slice
  /** Whether surfaces of equal loss are shown in space. */
  readonly surfaces: boolean
  /** The two losses whose surfaces are shown; null for two round ones. */
  readonly levels: readonly [number, number] | null
  /** Id of a chart; null: the first that is shown. */
  readonly chart: string | null
  readonly theme: Theme
  readonly lesson: string | null
  readonly hide: readonly Part[]
  /** Whether the page is a part of another one. */
  readonly embed: boolean
}

export const defaultView: View = {
  fieldOf: { role: 'negative', index: 0 },
  bounds: null,
  camera: null,
  slice: { axis: 'y', offset: 0 },
  surfaces: true,
  levels: null,
  chart: null,
  theme: 'system',
  lesson: null,
  hide: [],
  embed: false,
}

/** Places nearer than this, absolutely or as a share of how far they are from the origin, cannot be told apart. */
const SHORTEST_SPAN = 1e-12
const SHORTEST_SHARE = 1e-9
const LARGEST_BOUND = 1e300

const isWide = (span: number, places: readonly number[]): boolean => {
  const largest = Math.max(...places.map(Math.abs))
  return largest <= LARGEST_BOUND && span >= Math.max(SHORTEST_SPAN, SHORTEST_SHARE * largest)
}

/** Whether bounds are finite, the right way round, and wide enough to look at. */
export const isBounds = (bounds: Bounds): boolean => {
  const [left, bottom, right, top] = bounds
  return isWide(Math.min(right - left, top - bottom), bounds)
}

/** Whether a camera is finite and looks somewhere. */
export const isCamera = ({ position, target }: Camera): boolean =>
  isWide(Math.hypot(...position.map((value, k) => value - (target[k] ?? 0))), [...position, ...target])
