/** A letter of the mathematics inside a sentence, set in italics and in its role's colour. */
type MathLetter = 'A' | 'P' | 'N' | 'p' | 'm' | 'ε'

/** Words and letters in turn. */
export type Sentence = readonly (string | { readonly letter: MathLetter })[]

/** A sentence from a template: letters stand as values, words as text. */
export const sentence = (words: TemplateStringsArray, ...values: readonly (string | Sentence[number])[]): Sentence =>
  words.flatMap((word, i) => {
    const value = values[i]
    return [word, ...(value === undefined ? [] : [value])].filter((part) => part !== '')
  })

export const A = { letter: 'A' } as const
export const P = { letter: 'P' } as const
export const N = { letter: 'N' } as const

/** As plain text: for tests, titles and what is read aloud. */
export const plainText = (parts: Sentence): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.letter)).join('')
