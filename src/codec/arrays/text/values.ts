import type { Tensor } from '../../../tensor/tensor'
import { MOST_ELEMENTS } from '../arrays'

/** A list of numbers that grows. */
export type Values = {
  readonly count: number
  /** Adds one. False if there is no room for more. */
  push(value: number): boolean
  /** All of them; the list is used up. */
  take(): Float64Array
}

/** What a list begins with. More is asked for once it is there to be kept: a text may hold many short arrays. */
const FIRST = 16

/** @param most how many it may hold. */
export const createValues = (most = MOST_ELEMENTS): Values => {
  let data = new Float64Array(FIRST)
  let count = 0
  return {
    get count() {
      return count
    },
    push: (value) => {
      if (count >= most) return false
      if (count === data.length) {
        const next = new Float64Array(Math.min(data.length * 2, Math.max(most, FIRST)))
        next.set(data)
        data = next
      }
      data[count++] = value
      return true
    },
    take: () => (count < data.length ? data.slice(0, count) : data),
  }
}

/** More text than this in different labels is no set of classes, nor 400,000 words of GloVe. */
const MOST_CHARACTERS = 2 ** 23

/** Texts that stand one in a row: the labels of the rows. */
export type Texts = {
  readonly count: number
  push(text: string): boolean
  /** The index of each text among the different ones, in the order in which they were met. */
  take(): { readonly tensor: Tensor; readonly classes: readonly string[] }
}

export const createTexts = (): Texts => {
  const classes = new Map<string, number>()
  const values = createValues()
  let characters = 0
  return {
    get count() {
      return values.count
    },
    push: (text) => {
      let index = classes.get(text)
      if (index === undefined) {
        index = classes.size
        characters += text.length + 8
        if (characters > MOST_CHARACTERS) return false
        classes.set(text, index)
      }
      return values.push(index)
    },
    take: () => {
      const data = values.take()
      return { tensor: { data, shape: [data.length] }, classes: [...classes.keys()] }
    },
  }
}
