import { parseScene } from '../../../scene/schema'
import { ArrayError } from '../array-error'
import type { ArrayFormat, Contents, Source } from '../arrays'
import { readDocument } from '../text/document'

/** A scene of the largest size takes less. */
const LARGEST_SCENE = 4 * 2 ** 20

/** Nested rows, objects of them by name, records, JSON Lines, or a scene that the playground wrote. */
export const json: ArrayFormat = {
  id: 'json',
  label: 'JSON',
  // blanks between two numbers, and calls, are what programs print
  recognises: (_, text) =>
    /^\s*(?:\{|\[\s*\{)/.test(text)
      ? !/\w\([[(]/.test(text)
      : /^\s*\[/.test(text) && !/\d\.?\s+[-+.\d]|\w\(|\(/.test(text),
  read: function* (source) {
    return looksLikeScene(source) ? readScene(source) : yield* readDocument(source)
  },
}

const looksLikeScene = ({ bytes }: Source): boolean => {
  if (bytes.length > LARGEST_SCENE) return false
  const text = new TextDecoder().decode(bytes)
  return /^\s*\{/.test(text) && text.includes('"triplets"') && text.includes('"points"')
}

const readScene = ({ file, bytes }: Source): Contents => {
  const parsed = parseScene(parseJson(file, new TextDecoder().decode(bytes)))
  if ('scene' in parsed) return { kind: 'scene', scene: parsed.scene }
  const { path, held, expected } = parsed.problems[0]!
  throw new ArrayError({
    file,
    problem: `this is a scene, but its ${path || 'outermost value'} is ${held}; expected ${expected}`,
    cure: 'Export the scene again, or correct this part.',
  })
}

const parseJson = (file: string | null, text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new ArrayError({
      file,
      problem: `this looks like a scene but is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      cure: 'Export the scene again.',
    })
  }
}
