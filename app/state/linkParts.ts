import type { State } from './store'

/** What opening a link changes besides the scene, which the history holds. */
const VIEW_PARTS = [
  'selected',
  'handle',
  'fieldRole',
  'bounds',
  'camera',
  'slice',
  'surfaces',
  'levels',
  'chart',
  'theme',
  'lesson',
  'hide',
  'embed',
  'unknownKeys',
] as const satisfies (keyof State)[]

/** Everything a link is made of, and whether a hand is at it. A camera that turns by itself is not written. */
export const linkParts = (state: State): readonly unknown[] => [
  state.hands.length === 0,
  state.scene,
  ...VIEW_PARTS.map((part) => (part === 'camera' && state.autoRotate ? null : state[part])),
]

export const sameParts = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.every((part, i) => Object.is(part, b[i]))

/** What a link says besides the scene, for coming back to it. */
export const viewParts = (state: State) =>
  Object.fromEntries(VIEW_PARTS.map((part) => [part, state[part]])) as Pick<State, (typeof VIEW_PARTS)[number]>
