/** Keys that write nothing, as W3C WebDriver numbers them. */
const CODES: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

export type KeyAction = { readonly type: 'keyDown' | 'keyUp'; readonly value: string }

/** One stroke, such as "a", "Enter" or "Shift+ArrowUp": all down in their order, all up in the opposite one. */
export const stroke = (keys: string): KeyAction[] => {
  const values = keys.split('+').map((key) => CODES[key] ?? key)
  const down = values.map((value): KeyAction => ({ type: 'keyDown', value }))
  const up = values.toReversed().map((value): KeyAction => ({ type: 'keyUp', value }))
  return [...down, ...up]
}

/** A text, letter by letter. */
export const letters = (text: string): KeyAction[] =>
  Array.from(text).flatMap((value): KeyAction[] => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ])
