import { MOST_TRIPLETS } from '../../scene/limits'
import { ROLES } from '../../scene/batch'
import { isBounds, isCamera, type Bounds, type Camera, type View } from '../../scene/view'
import type { Reading } from './link'
import { readRow, writeRow } from './text'

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
