import { afterAll, expect, it } from 'vitest'
import { requestDevice } from './adapter'
import { lifelineOf } from './lifeline'
import { createPipelines, type Program } from './pipelines'

const { device } = await requestDevice()
afterAll(() => device.destroy())

const program = (name: string, code: string): Program => ({ name, entryPoint: 'main', code: () => code })

const WORKING = '@compute @workgroup_size(1) fn main() {}'

it('compiles a program once', async () => {
  const pipelines = createPipelines(device, lifelineOf(device))
  const first = await pipelines.of(program('nothing', WORKING))
  const again = await pipelines.of({
    name: 'nothing',
    entryPoint: 'main',
    code: () => {
      throw new Error('asked for the text of a program that is there')
    },
  })
  expect(again).toBe(first)
})

it('rejects a broken shader with its name, the line and the message of the compiler', async () => {
  const pipelines = createPipelines(device, lifelineOf(device))
  const broken = program('broken shader', '@compute @workgroup_size(1) fn main() {\n  let x: f32 = true;\n}')
  await expect(pipelines.of(broken)).rejects.toMatchObject({
    name: 'BackendUnavailableError',
    message: expect.stringMatching(/the shader "broken shader" does not compile: line 2:\d+ .*bool/) as string,
  })
})

it('rejects a program that compiles but makes no pipeline', async () => {
  const pipelines = createPipelines(device, lifelineOf(device))
  await expect(pipelines.of({ ...program('too wide', WORKING), entryPoint: 'absent' })).rejects.toMatchObject({
    name: 'BackendUnavailableError',
    message: expect.stringMatching(/the pipeline "too wide" cannot be made/) as string,
  })
})

it('rejects work that WebGPU reports invalid, and says what it was', async () => {
  const lifeline = lifelineOf(device)
  const invalid = lifeline.scoped('the reading', async () => {
    device.createBuffer({ size: 16, usage: 0 })
    return 1
  })
  await expect(invalid).rejects.toMatchObject({
    name: 'BackendUnavailableError',
    message: expect.stringMatching(/the reading failed: /) as string,
  })
  expect(await lifeline.scoped('nothing', async () => 2)).toBe(2)
})
