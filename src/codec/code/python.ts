import { ROLES, positionsOf } from '../../scene/batch'
import type { Scene } from '../../scene/scene'
import { writeNumber } from '../link/text'

/** A number as Python spells it. */
const pythonNumber = (value: number): string => (value === Infinity ? 'float("inf")' : writeNumber(value))

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

/** `p, margin, eps = 2, 1, 1e-6` */
export const pythonParameters = ({ loss: { p, margin, eps } }: Scene): string =>
  `p, margin, eps = ${[p, margin, eps].map(pythonNumber).join(', ')}\n`

/** Prints a flat list of numbers to 6 digits. */
export const pythonPrint = (list: string): string => `print(*(f"{value:#.6g}" for value in ${list}))\n`

/** The first lines: where it comes from, what is computed, and whether it was tried. */
export const pythonHead = (what: string, checkedWith: string | null): string => {
  const checked =
    checkedWith === null ? 'This form of it was not run before it was given out.' : `Checked with ${checkedWith}.`
  return `# From Triplet Playground. ${what}\n# ${checked}\n`
}
