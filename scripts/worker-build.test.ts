import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type UserConfig } from 'vite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { oneFile, worker } from '../worker.config.ts'

let root = ''

/** A page with a worker that loads a part of itself later, and that part shares a module with it. */
const FILES = {
  'page.js': `new Worker(new URL('./entry.js', import.meta.url), { type: 'module' })`,
  'entry.js': `import { shared } from './shared.js'; shared('entry'); import('./lazy.js').then(({ run }) => run())`,
  'lazy.js': `import { shared } from './shared.js'; export const run = () => shared('lazy')`,
  'shared.js': `export const shared = (name) => self.postMessage(name)`,
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'worker-build-'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(root, name), text)
})

afterEach(() => rmSync(root, { recursive: true }))

/** The worker's files, as the page is built with these options for workers. */
const built = async (options: NonNullable<UserConfig['worker']>): Promise<readonly string[]> => {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    worker: options,
    build: { write: false, target: 'es2023', rolldownOptions: { input: join(root, 'page.js') } },
  })
  const { output: files } = [output].flat().find((each) => 'output' in each) ?? { output: [] }
  return files.map(({ fileName }) => fileName).filter((name) => /entry|lazy|shared/.test(name))
}

it('makes one file of a worker and of what it loads later', async () => {
  expect(await built(worker)).toHaveLength(1)
})

it('would be more than one of itself, and is refused then', async () => {
  expect(await built({ format: 'es' })).not.toHaveLength(1)
  await expect(built({ format: 'es', plugins: () => [oneFile()] })).rejects.toThrow('A worker is split into 2 files')
})
