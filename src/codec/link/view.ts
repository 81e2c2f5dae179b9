import type { Reading } from './link'
import { readNumber, readRow, writeNumber, writeRow } from './text'
import { ROLES } from '../../scene/batch'
import { MOST_TRIPLETS, isCoordinate } from '../../scene/limits'
import { type Bounds, type Camera, PARTS, type Part, type Slice, type View, isBounds, isCamera } from '../../scene/view'

/** A view is told to this share of what it spans: no eye sees more, and the link stays short. */
const DIGITS = 4

/** `value` rounded to what matters in a view that spans so much. */
const rounded = (value: number, span: number): number => {
  const decimals = DIGITS - Math.floor(Math.log10(span))
  return decimals >= 0 ? Number(value.toFixed(Math.min(decimals, 100))) : roundedTo(value, 10 ** -decimals)
}

const roundedTo = (value: number, step: number) => Math.round(value / step) * step

export const writeBounds = (bounds: Bounds): string => {
  const span = Math.min(bounds[2] - bounds[0], bounds[3] - bounds[1])
  return writeRow(bounds.map((value) => rounded(value, span)))
}

export const readBounds = (text: string): Reading<Bounds> => {
  const [left = NaN, bottom = NaN, right = NaN, top = NaN, ...more] = readRow(text, Number.isFinite) ?? []
  const bounds = [left, bottom, right, top] as const
  return more.length === 0 && isBounds(bounds) ? { value: bounds } : { refused: text }
}

export const writeCamera = ({ position, target }: Camera): string => {
  const distance = Math.hypot(...position.map((value, k) => value - (target[k] ?? 0)))
  return writeRow([...position, ...target].map((value) => rounded(value, distance)))
}

export const readCamera = (text: string): Reading<Camera> => {
  const [x = NaN, y = NaN, z = NaN, toX = NaN, toY = NaN, toZ = NaN, ...more] = readRow(text, Number.isFinite) ?? []
  const camera: Camera = { position: [x, y, z], target: [toX, toY, toZ] }
  return more.length === 0 && isCamera(camera) ? { value: camera } : { refused: text }
}

export const writeField = ({ role, index }: View['fieldOf']): string =>
  `${ROLES.find((each) => each.role === role)?.array}.${index}`

export const readField = (text: string): Reading<View['fieldOf']> => {
  const [array, digits = '', ...more] = text.trim().split('.')
  const role = ROLES.find((each) => each.array === array)?.role
  const index = /^\d{1,4}$/.test(digits) ? Number(digits) : MOST_TRIPLETS
  return role && more.length === 0 && index < MOST_TRIPLETS ? { value: { role, index } } : { refused: text }
}

export const writeSlice = ({ axis, offset }: Slice): string => `${axis},${writeNumber(offset)}`

export const readSlice = (text: string): Reading<Slice> => {
  const [name, digits = '', ...more] = text.split(',')
  const axis = (['x', 'y', 'z'] as const).find((each) => each === name?.trim())
  const offset = readNumber(digits)
  return axis && isCoordinate(offset) && more.length === 0 ? { value: { axis, offset } } : { refused: text }
}

const isLevel = (level: number) => isCoordinate(level) && level > 0

export const readLevels = (text: string): Reading<readonly [number, number]> => {
  const [first, second, ...more] = readRow(text, isLevel) ?? []
  if (first === undefined || second === undefined || more.length > 0) return { refused: text }
  return { value: [first, second] }
}

/** Names for several parts at once. */
const GROUPS: Record<string, readonly Part[]> = {
  parameters: ['p', 'margin', 'eps', 'reduction', 'convention', 'swap'],
}

const isPart = (name: string): name is Part => PARTS.some((part) => part === name)

/** The parts by name, in the page's order; a group whose parts are all hidden by its own name. */
export const writeHidden = (hidden: readonly Part[]): string => {
  const names = new Set<string>(PARTS.filter((part) => hidden.includes(part)))
  for (const [group, parts] of Object.entries(GROUPS)) {
    if (!parts.every((part) => names.has(part))) continue
    for (const part of parts) names.delete(part)
    names.add(group)
  }
  return [...names].join(',')
}

/** The parts that are known; the first name that is not is refused. */
export const readHidden = (text: string): Reading<readonly Part[]> => {
  const names = text.split(',').map((name) => name.trim())
  const partsOf = (name: string) => (Object.hasOwn(GROUPS, name) ? (GROUPS[name] ?? []) : isPart(name) ? [name] : [])
  const known = new Set(names.flatMap(partsOf))
  const refused = names.find((name) => name !== '' && partsOf(name).length === 0)
  const value = PARTS.filter((part) => known.has(part))
  return refused === undefined ? { value } : { value, refused }
}
