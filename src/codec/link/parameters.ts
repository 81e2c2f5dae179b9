import { conventions } from '../../loss/conventions/programs'
import type { ConventionId, Reduction } from '../../loss/options'
import { isEpsilon, isMargin, isNormDegree } from '../../scene/limits'
import type { Scene } from '../../scene/scene'
import { EXPECTED } from '../../scene/schema'
import type { Bounds, Camera, Part, Slice, Theme, View } from '../../scene/view'
import type { Parameter } from './link'
import { arrayOf, pointLabels, sharedPoints, sharedTriplets, type Rows } from './points'
import { escapeText, readFlag, readNumberThat, readWord, unescapeText, writeNumber, writeRow } from './text'
import {
  readBounds,
  readCamera,
  readField,
  readHidden,
  readLevels,
  readSlice,
  writeBounds,
  writeCamera,
  writeField,
  writeHidden,
  writeSlice,
} from './view'

/** What each key of a link holds once it is read. */
export type Values = {
  readonly v: number
  readonly anchors: Rows
  readonly positives: Rows
  readonly negatives: Rows
  readonly points: Rows
  readonly triplets: Rows
  readonly labels: readonly string[]
  readonly dim: number
  readonly p: number
  readonly margin: number
  readonly eps: number
  readonly reduction: Reduction
  readonly convention: ConventionId
  readonly swap: boolean
  readonly constraint: Scene['constraint']
  readonly field: View['fieldOf']
  readonly view: Bounds
  readonly camera: Camera
  readonly slice: Slice
  readonly surfaces: boolean
  readonly levels: readonly [number, number]
  readonly chart: string
  readonly theme: Theme
  readonly lesson: string
  readonly hide: readonly Part[]
  readonly embed: boolean
}

export type Key = keyof Values

/** Reports that what a key held cannot be used together with the rest of the link. */
export type Refuse = (key: Key, expected: string, held?: string) => void

/** The format this version writes. */
const VERSION = 1

/** How many coordinates the points have: what `dim` need not say. */
export const longestPosition = (positions: Rows): number => Math.max(2, ...positions.map(({ length }) => length))

const number = (
  expects: string,
  isAccepted: (value: number) => boolean,
  value: Parameter<number>['value'],
): Parameter<number> => ({ expects, value, write: writeNumber, read: readNumberThat(isAccepted) })

const word = <Word extends string>(
  expects: string,
  words: readonly Word[],
  value: Parameter<Word>['value'],
): Parameter<Word> => ({ expects, value, write: (text) => text, read: readWord(words) })

const flag = (expects: string, value: Parameter<boolean>['value'], written: [string, string]): Parameter<boolean> => ({
  expects,
  value,
  write: (on) => written[Number(on)] ?? '',
  read: readFlag,
})

/** A word of which only another part of the page knows whether it exists. */
const name = (expects: string, value: Parameter<string>['value']): Parameter<string> => ({
  expects,
  value,
  write: escapeText,
  read: (text) => {
    const plain = unescapeText(text)
    return /^[\w.-]{1,60}$/.test(plain) ? { value: plain } : { refused: plain }
  },
})

/** `value` unless it is the default. */
const unless = <Value>(isDefault: boolean, value: Value): Value | null => (isDefault ? null : value)

/** Every key of a link, in the order in which they are written. */
export const parameters: { readonly [K in Key]: Parameter<Values[K]> } = {
  v: number(
    '1, the format of this page',
    (v) => v === VERSION,
    () => VERSION,
  ),
  anchors: arrayOf('anchor'),
  positives: arrayOf('positive'),
  negatives: arrayOf('negative'),
  points: sharedPoints,
  triplets: sharedTriplets,
  labels: pointLabels,
  dim: number(
    '2 or 3',
    (dim) => dim === 2 || dim === 3,
    ({ scene: { dimensions, points } }) =>
      unless(dimensions === longestPosition(points.map(({ position }) => position)), dimensions),
  ),
  p: number(EXPECTED.p, isNormDegree, ({ scene }) => scene.loss.p),
  margin: number(EXPECTED.margin, isMargin, ({ scene }) => scene.loss.margin),
  eps: number(EXPECTED.eps, isEpsilon, ({ scene }) => scene.loss.eps),
  reduction: word(EXPECTED.reduction, ['none', 'mean', 'sum'], ({ scene }) => scene.loss.reduction),
  convention: word(
    EXPECTED.convention,
    conventions.map(({ id }) => id),
    ({ scene: { loss } }) => unless(loss.convention === 'mlx', loss.convention),
  ),
  swap: flag(EXPECTED.swap, ({ scene: { loss } }) => unless(!loss.swap, loss.swap), ['false', 'true']),
  constraint: word('free or unit-sphere', ['free', 'unit-sphere'], ({ scene: { constraint } }) =>
    unless(constraint === 'free', constraint),
  ),
  field: {
    expects: 'an array and the index of a triplet in it, such as negatives.0',
    value: ({ view: { fieldOf } }) => unless(fieldOf.role === 'negative' && fieldOf.index === 0, fieldOf),
    write: writeField,
    read: readField,
  },
  view: {
    expects: 'left, bottom, right and top, such as -2,-2,2,2',
    value: ({ view }) => view.bounds,
    write: writeBounds,
    read: readBounds,
  },
  camera: {
    expects: 'where the eye is and what it looks at, six numbers such as 4,3,5,0,0,0',
    value: ({ view }) => view.camera,
    write: writeCamera,
    read: readCamera,
  },
  slice: {
    expects: 'an axis and a coordinate on it, such as y,0.5',
    value: ({ view: { slice } }) => unless(slice.axis === 'y' && slice.offset === 0, slice),
    write: writeSlice,
    read: readSlice,
  },
  surfaces: flag('1 or 0', ({ view }) => unless(view.surfaces, view.surfaces), ['0', '1']),
  levels: {
    expects: 'two losses above 0, such as 0.5,1',
    value: ({ view }) => view.levels,
    write: writeRow,
    read: readLevels,
  },
  chart: name('the name of a chart, such as margin-sweep', ({ view }) => view.chart),
  theme: word('system, light or dark', ['system', 'light', 'dark'], ({ view }) =>
    unless(view.theme === 'system', view.theme),
  ),
  lesson: name('the name of a lesson', ({ view }) => view.lesson),
  hide: {
    expects: 'names of parts of the page, split by commas, such as charts,formula',
    value: ({ view }) => unless(view.hide.length === 0, view.hide),
    write: writeHidden,
    read: readHidden,
  },
  embed: flag('1 or 0', ({ view }) => unless(!view.embed, view.embed), ['0', '1']),
}

export const KEYS = Object.keys(parameters) as Key[]

/** The keys that the compressed form takes in. */
export const POINT_KEYS = ['anchors', 'positives', 'negatives', 'points', 'triplets', 'labels'] as const satisfies Key[]

export const isKey = (key: string): key is Key => Object.hasOwn(parameters, key)
