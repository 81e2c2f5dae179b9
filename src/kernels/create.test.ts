import { describe, expect, it } from 'vitest'
import type { BackendId } from './backend'
import { backendIds, createBackend } from './create'

describe('createBackend', () => {
  it('makes the backend of that id', async () => {
    const backend = await createBackend('js')
    expect(backend.id).toBe('js')
    expect(backend.description).toMatch(/JavaScript/)
    backend.dispose()
  })

  it('knows webgpu and js', () => {
    expect(backendIds).toEqual(['webgpu', 'js'])
  })

  it('says why where there is no WebGPU, as in Node', async () => {
    await expect(createBackend('webgpu')).rejects.toMatchObject({
      name: 'BackendUnavailableError',
      backend: 'webgpu',
      message: expect.stringMatching(/^The webgpu backend is not available: ./),
    })
  })

  it.each(['cuda', 'toString', ''])('says which there are when asked for %o', async (id) => {
    await expect(createBackend(id as BackendId)).rejects.toMatchObject({
      name: 'BackendUnavailableError',
      message: expect.stringContaining('expected one of webgpu, js'),
    })
  })
})
