import { expect, it } from 'vitest'
import { selectHasFieldChoice, selectHasSpaceChoices, selectIsLow } from './stageRoom'

const stage = (height: number, embed: boolean, hide: readonly 'tools'[] = []) => ({
  stageSize: { width: 480, height },
  embed,
  hide,
})

it('has the choices for space on the stage, unless it is that of a low figure or a link hides them', () => {
  expect(selectHasSpaceChoices(stage(300, true))).toBe(true)
  expect(selectHasSpaceChoices(stage(299, true))).toBe(false)
  expect(selectHasSpaceChoices(stage(299, false))).toBe(true)
  expect(selectHasSpaceChoices(stage(300, true, ['tools']))).toBe(false)
})

it('calls only a figure low: the whole page has no other place for its choices', () => {
  expect(selectIsLow(stage(160, true))).toBe(true)
  expect(selectIsLow(stage(160, false))).toBe(false)
})

it('has no chooser of the field over the points of a low and narrow figure', () => {
  const narrow = (height: number, embed: boolean) => ({ ...stage(height, embed), stageSize: { width: 320, height } })
  expect(selectHasFieldChoice(narrow(256, true))).toBe(false)
  expect(selectHasFieldChoice(narrow(256, false))).toBe(true)
  expect(selectHasFieldChoice(narrow(300, true))).toBe(true)
  expect(selectHasFieldChoice(stage(256, true))).toBe(true)
  expect(selectHasFieldChoice(stage(300, true, ['tools']))).toBe(false)
})
