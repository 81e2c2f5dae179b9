import { expect, it } from 'vitest'
import { topbarText } from '../messages/topbar'
import { autoChoice } from './autoChoice'

const nothing = { measured: {}, unavailable: {}, passedOver: {} }

it('says that it is still looking while nothing is known', () => {
  expect(autoChoice(topbarText.en, nothing)).toBe('Auto is still looking for WebGPU.')
})

it('gives what was measured and who was faster', () => {
  expect(autoChoice(topbarText.en, { ...nothing, measured: { webgpu: 0.42, js: 1.31 } })).toBe(
    'Auto timed the same work on each: WebGPU 0.4 ms, JavaScript 1.3 ms. WebGPU was faster.',
  )
})

it('gives the reason for passing WebGPU over', () => {
  expect(autoChoice(topbarText.en, { ...nothing, passedOver: { webgpu: 'its adapter is software' } })).toBe(
    'Auto passes WebGPU over: its adapter is software.',
  )
})

it('says that WebGPU cannot be used, even if it was measured before it was lost', () => {
  expect(autoChoice(topbarText.en, { ...nothing, unavailable: { webgpu: 'device lost' } })).toBe(
    'Auto cannot use WebGPU here: JavaScript computes, with the same results to float32.',
  )
})
