import { deflateSync, Inflate } from 'fflate'

/** What a link may inflate to, in bytes: all points of the largest scene take half of it. */
export const MOST_BYTES = 1_000_000

/** Compressed bytes that go in at once. Deflate reaches 1032 : 1, so no step makes more than 270 kB. */
const STEP = 256

/** Text as raw deflate in base64url: what `d=` holds. */
export const pack = (text: string): string => toBase64Url(deflateSync(new TextEncoder().encode(text), { level: 9 }))

/**
 * The text that was packed; null if it is damaged. It stops as soon as more than `MOST_BYTES` have come out, so a
 * small link cannot fill the memory.
 */
export const unpack = (packed: string): string | null => {
  const compressed = fromBase64Url(packed)
  const bytes = compressed && inflate(compressed)
  if (!bytes) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const inflate = (compressed: Uint8Array): Uint8Array | null => {
  const chunks: Uint8Array[] = []
  let length = 0
  const inflating = new Inflate((chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  try {
    for (let from = 0; from < compressed.length; from += STEP) {
      inflating.push(compressed.slice(from, from + STEP), from + STEP >= compressed.length)
      if (length > MOST_BYTES) return null
    }
  } catch {
    return null
  }
  return joined(chunks, length)
}

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}

const toBase64Url = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const fromBase64Url = (text: string): Uint8Array | null => {
  if (!/^[\w-]+={0,2}$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}
