import { isCoordinate } from '../../scene/limits'
import type { Slice } from '../../scene/view'
import type { Reading } from './link'
import { readNumber, readRow, writeNumber } from './text'

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
