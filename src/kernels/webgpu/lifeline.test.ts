import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { lifelineOf } from './lifeline'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** A device that lives until `lose` is called. */
const livingDevice = () => {
  let lose: (info: Pick<GPUDeviceLostInfo, 'message' | 'reason'>) => void = () => undefined
  const lost = new Promise<Pick<GPUDeviceLostInfo, 'message' | 'reason'>>((resolve) => {
    lose = resolve
  })
  const device = { lost, destroy: () => lose({ message: '', reason: 'destroyed' }) } as unknown as GPUDevice
  return { device, lose }
}

it('keeps nothing of the work that is done, however long the device lives', async () => {
  const { device } = livingDevice()
  const lifeline = lifelineOf(device)
  const results: WeakRef<object>[] = []
  for (let request = 0; request < 100; request++) {
    const answer = async () => ({ request })
    results.push(new WeakRef(await lifeline.hold(answer())))
    await lifeline.hold(Promise.reject(new Error('no'))).catch(() => undefined)
  }
  // a WeakRef holds its target until the task that made it is done
  await new Promise((resolve) => setTimeout(resolve))
  collectGarbage()
  expect(results.filter((each) => each.deref() !== undefined)).toHaveLength(0)
  lifeline.cut()
})

it('ends the work that is under way when the device is lost, and all that comes later', async () => {
  const { device, lose } = livingDevice()
  const lifeline = lifelineOf(device)
  const never = new Promise<never>(() => undefined)
  const held = [lifeline.hold(never), lifeline.hold(never)].map((each) => each.catch((reason: unknown) => reason))
  lose({ message: 'the driver crashed', reason: 'unknown' })
  const expected = { name: 'BackendUnavailableError', reason: 'the device was lost: the driver crashed' }
  for (const reason of await Promise.all(held)) expect(reason).toMatchObject(expected)
  await expect(lifeline.hold(Promise.resolve(1))).rejects.toMatchObject(expected)
  await expect(lifeline.hold(Promise.reject(new Error('no')))).rejects.toMatchObject(expected)
  expect(await lifeline.lost).toBe(expected.reason)
})

it('says of work that fails by itself why', async () => {
  const { hold } = lifelineOf(livingDevice().device)
  await expect(hold(Promise.reject(new Error('out of memory')))).rejects.toThrow('the work failed: out of memory')
})
