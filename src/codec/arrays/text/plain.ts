/** Bytes between two reports of progress. */
const PACE = 2 ** 22

const NEWLINE = 10
const RETURN = 13
const SPACE = 32
const MINUS = 45

/** Characters of three bytes that stand for a blank or a minus, by the last two: E2 88 92 is U+2212. */
const TYPOGRAPHIC: Readonly<Record<number, number>> = {
  0x8892: MINUS, // minus sign
  0x8093: MINUS, // en dash
  0x8087: SPACE, // figure space
  0x8089: SPACE, // thin space
  0x808b: SPACE, // zero-width space
  0x80af: SPACE, // narrow no-break space
}

/**
 * A text with plain blanks, minus signs and line ends for those that web pages and word processors put in their place.
 * One character stands for one, so that lines and columns stay; a text without any is handed back as it is.
 */
export function* plainBytes(bytes: Uint8Array): Generator<number, Uint8Array> {
  const onlyReturns = bytes.includes(RETURN) && !bytes.includes(NEWLINE)
  if (!onlyReturns && !bytes.includes(0xe2) && !bytes.includes(0xc2)) return bytes
  const out = new Uint8Array(bytes.length)
  let to = 0
  for (let at = 0; at < bytes.length; at++) {
    if (at % PACE === PACE - 1) yield at / bytes.length
    let byte = bytes[at]!
    if (byte === RETURN && onlyReturns) byte = NEWLINE
    else if (byte === 0xc2 && bytes[at + 1] === 0xa0) {
      byte = SPACE
      at++
    } else if (byte === 0xe2) {
      const plain = TYPOGRAPHIC[(bytes[at + 1]! << 8) | bytes[at + 2]!]
      if (plain !== undefined) {
        byte = plain
        at += 2
      }
    }
    out[to++] = byte
  }
  return out.subarray(0, to)
}

/** The same for the beginning of a text, by which its format is recognised. */
export const plainHead = (text: string): string =>
  text.replaceAll(/[\u00A0\u2007\u2009\u202F]/g, ' ').replaceAll(/[\u2212\u2013]/g, '-')
