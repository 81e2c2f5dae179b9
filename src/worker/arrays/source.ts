import type { Source } from '../../codec/arrays/arrays'
import { checkSize } from '../../codec/arrays/read'
import { breathe, type Control } from '../../tensor/long-work'
import type { ReadSource } from './protocol'

/** Milliseconds between two looks at whether to go on. */
const SLICE = 30

/** The bytes of a file or a text. @throws ArrayError if there are too many, before any is read; CancelledError. */
export const sourceOf = async (from: ReadSource, control: Control): Promise<Source> => {
  if (typeof from === 'string') return { file: null, bytes: new TextEncoder().encode(from) }
  const { corrections = {} } = from
  if ('text' in from) return { file: null, bytes: new TextEncoder().encode(from.text), corrections }
  const { name, blob } = from
  checkSize(name, blob.size)
  const bytes = new Uint8Array(blob.size)
  const reader = blob.stream().getReader()
  let at = 0
  let breath = performance.now()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes.set(chunk.value, at)
    at += chunk.value.length
    if (performance.now() - breath < SLICE) continue
    await breathe(at / blob.size, control)
    breath = performance.now()
  }
  return { file: name, bytes, corrections }
}
