/** Remembers the last answer for the last inputs: what is derived anew in each frame must be the same object while nothing in it changed. */
export const remember = <Inputs extends readonly unknown[], Answer>(derive: (...inputs: Inputs) => Answer) => {
  let last: { inputs: Inputs; answer: Answer } | null = null
  return (...inputs: Inputs): Answer => {
    if (last && inputs.every((input, i) => Object.is(input, last?.inputs[i]))) return last.answer
    last = { inputs, answer: derive(...inputs) }
    return last.answer
  }
}

/**
 * Gives the last array again for one with the same numbers: results of a moving hand are new objects even where nothing in
 * them changed, and what is drawn of the same object is not drawn anew.
 */
export const rememberNumbers = () => {
  let last: readonly number[] = []
  return (numbers: readonly number[]): readonly number[] => {
    if (!sameNumbers(last, numbers)) last = numbers
    return last
  }
}

const sameNumbers = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((value, i) => Object.is(value, b[i]))
