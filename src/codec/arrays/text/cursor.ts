import { ArrayError } from '../array-error'
import type { Source } from '../arrays'

const SPACE = 32
const COMMENT = 35 // #
const NEWLINE = 10

/** A place in a text of bytes that moves on as it is read. */
export class Cursor {
  readonly bytes: Uint8Array
  readonly file: string | null
  /** The array that is being read, for messages. */
  array: string | null = null
  at = 0

  constructor({ bytes, file }: Source) {
    this.bytes = bytes
    this.file = file
    // a byte-order mark
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.at = 3
  }

  get atEnd(): boolean {
    return this.at >= this.bytes.length
  }

  /** The byte here; −1 at the end. */
  peek(): number {
    return this.at < this.bytes.length ? this.bytes[this.at]! : -1
  }

  /** Goes past one character if it stands here. */
  take(character: string): boolean {
    if (this.peek() !== character.charCodeAt(0)) return false
    this.at++
    return true
  }

  /** Goes past blanks, line ends, and comments that begin with #. */
  skipSpace(): void {
    const { bytes } = this
    while (this.at < bytes.length) {
      const byte = bytes[this.at]!
      if (byte === COMMENT) this.skipLine()
      else if (byte > SPACE) return
      else this.at++
    }
  }

  /** Goes past lines that hold nothing. */
  skipBlankLines(): void {
    while (this.at < this.bytes.length && this.bytes[this.at]! <= SPACE) this.at++
  }

  skipLine(): void {
    const end = this.bytes.indexOf(NEWLINE, this.at)
    this.at = end < 0 ? this.bytes.length : end + 1
  }

  /** The characters from here that may stand in a name: letters, digits, _ and dots. */
  word(): string {
    const start = this.at
    while (isWordByte(this.peek())) this.at++
    return this.textFrom(start)
  }

  /** What has been read since `start`. */
  textFrom(start: number): string {
    return decode(this.bytes.subarray(start, this.at))
  }

  /** The first byte from here on, or from `offset` bytes behind it, that is no blank; −1 at the end. */
  next(offset = 0): number {
    let at = this.at + offset
    while (at < this.bytes.length && this.bytes[at]! <= SPACE) at++
    return at < this.bytes.length ? this.bytes[at]! : -1
  }

  /** The next so many bytes, as they are looked at for words of ASCII. */
  ahead(length: number): string {
    return LATIN.decode(this.bytes.subarray(this.at, this.at + length))
  }

  /** What stands here, in short, for a message: a word, or one character. */
  shown(): string {
    if (this.atEnd) return 'the end of the text'
    let end = this.at
    while (end < this.bytes.length && end - this.at < 24 && !isDelimiter(this.bytes[end]!)) end++
    const text = decode(this.bytes.subarray(this.at, Math.max(end, this.at + 1)))
    return text.trim() === '' ? 'a blank' : `“${text}”`
  }

  /** An error at a place of the text. */
  error(problem: string, cure: string, at = this.at): ArrayError {
    const { file, array } = this
    return new ArrayError({ file, array, place: placeOf(this.bytes, at), problem, cure })
  }
}

/** Line and column of a byte, both from 1; a column counts characters. */
const placeOf = (bytes: Uint8Array, at: number): { line: number; column: number } => {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(NEWLINE); end >= 0 && end < at; end = bytes.indexOf(NEWLINE, end + 1)) {
    line++
    start = end + 1
  }
  return { line, column: decode(bytes.subarray(start, at)).length + 1 }
}

// made once: a text may have a million words
const UTF8 = new TextDecoder()
const LATIN = new TextDecoder('latin1')

const decode = (bytes: Uint8Array): string => UTF8.decode(bytes)

export const isWordByte = (byte: number): boolean =>
  (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57) || byte === 95 || byte === 46

/** Whether a number ends before this byte. */
export const isDelimiter = (byte: number): boolean => byte <= SPACE || DELIMITERS.has(byte)

const DELIMITERS = new Set(Array.from(',;[](){}#>"\'|', (character) => character.charCodeAt(0)))
