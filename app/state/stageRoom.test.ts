import { expect, it } from 'vitest'
import { selectHasSpaceChoices, selectIsLow } from './stageRoom'

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
