import { ROLES, positionsOf } from '../../scene/batch'
import type { Scene } from '../../scene/scene'
import { writeNumber } from '../link/text'

/**
 * A number as Python spells a float of the same value. Never an integer: of those the libraries make an array of integers
 * or of float32 first, and raise beyond 64 bits.
 */
const pythonNumber = (value: number): string => {
  if (value === Infinity) return 'float("inf")'
  const text = writeNumber(value)
  return /[.e]/.test(text) ? text : `${text}.0`
}

/** True and False. */
export const pythonFlag = (value: boolean): string => (value ? 'True' : 'False')

/**
 * The three arrays of a scene [B, D], as assignments.
 * @param array how the library makes an array of nested lists: `np.array(…, dtype=np.float64)`.
 */
export const pythonArrays = (scene: Scene, array: (rows: string) => string): string => {
  const positions = positionsOf(scene)
  return ROLES.map(({ role, array: name }) => {
    const rows = scene.triplets.map((triplet) => (positions.get(triplet[role]) ?? []).map(pythonNumber).join(', '))
    return `${name} = ${array(`[\n${rows.map((row) => `    [${row}],\n`).join('')}]`)}\n`
  }).join('')
}

/** `p, margin, eps = 2.0, 1.0, 1e-6` */
export const pythonParameters = ({ loss: { p, margin, eps } }: Scene): string =>
  `p, margin, eps = ${[p, margin, eps].map(pythonNumber).join(', ')}\n`

/** Prints a flat list of numbers to 6 digits. */
export const pythonPrint = (list: string): string => `print(*(f"{value:#.6g}" for value in ${list}))\n`

/** The first lines: where it comes from, what is computed, and with what it was tried. */
export const pythonHead = (what: string, checkedWith: string): string =>
  `# From Triplet Playground. ${what}\n# Checked with ${checkedWith}.\n`
