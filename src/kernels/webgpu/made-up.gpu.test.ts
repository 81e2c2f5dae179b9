import { afterAll, vi } from 'vitest'
import { computesMadeUpPrograms } from '../conformance/made-up'
import { createWebGpuBackend } from './webgpu'

vi.mock(import('../../loss/conventions/programs'), async (original) => {
  const real = await original()
  const { madeUpPrograms } = await import('../../testing/made-up-programs')
  return { ...real, conventions: [...real.conventions, ...madeUpPrograms] }
})

const backend = await createWebGpuBackend()
afterAll(() => backend.dispose())

computesMadeUpPrograms(() => backend)
