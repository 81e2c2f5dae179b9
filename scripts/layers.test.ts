import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findViolations } from './layers.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'layers-'))
  for (const folder of ['src', 'app']) mkdirSync(join(root, folder))
})

afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

describe('the rule of layers', () => {
  it.each([
    ['a layer to its right', 'src/tensor/wrong.ts', `import { x } from '../loss/x'`],
    ['a layer to its right, for a type', 'src/loss/wrong.ts', `import type { X } from '../kernels/x'`],
    ['a layer to its right, in an import type', 'src/field/wrong.ts', `export let x: import('../codec/x').X`],
    ['a layer to its right, re-exported', 'src/scene/wrong.ts', `export * from '../worker/x'`],
    ['a layer to its right, from a folder below', 'src/kernels/js/wrong.ts', `import { x } from '../../field/x'`],
    ['a layer to its right, dynamically', 'src/kernels/wrong.ts', `export const x = import('../scene/x')`],
    ['a worker by its URL', 'src/scene/wrong.ts', `export const w = new URL('../worker/x.ts', import.meta.url)`],
    ['the public surface from within', 'src/loss/wrong.ts', `import { x } from '../index'`],
    ['the interface from the engine', 'src/worker/wrong.ts', `import { x } from '../../app/state/x'`],
    ['the interface from the public surface', 'src/index.ts', `export { x } from '../app/state/x'`],
    ['React from the engine', 'src/scene/wrong.ts', `import { useState } from 'react'`],
    ['a store from the engine', 'src/worker/wrong.ts', `import { create } from 'zustand/vanilla'`],
    ['Node from the engine', 'src/codec/wrong.ts', `import { readFileSync } from 'node:fs'`],
    ['test support from the product', 'src/loss/wrong.ts', `import { allclose } from '../testing/allclose'`],
    ['test support from the interface', 'app/stage/wrong.ts', `import { x } from '../../src/testing/x'`],
    ['Plotly from outside its wrapper', 'app/charts/wrong.ts', `import Plotly from 'plotly.js/lib/core'`],
    ['three.js from outside its chunk', 'app/stage/wrong.tsx', `import { Mesh } from 'three'`],
    ['the engine from a primitive', 'app/ui/wrong.tsx', `import { x } from '../../src/loss/x'`],
    ['the store from a primitive', 'app/ui/wrong.tsx', `import { x } from '../state/store'`],
    ['words of the domain from a primitive', 'app/ui/wrong.tsx', `import { x } from '../messages/stage'`],
    ['the state from a chart', 'app/charts/kinds/wrong.ts', `import type { State } from '../../state/store'`],
    ["the page's source from a chart", 'app/charts/kinds/wrong.ts', `import { sourceOf } from '../source'`],
    ['the inspector from the charts', 'app/charts/wrong.tsx', `import { x } from '../inspector/x'`],
  ])('refuses %s', (_, path, text) => {
    write(path, text)
    expect(findViolations(root)).toEqual([expect.stringContaining(path)])
  })

  it.each([
    ['a layer to its left', 'src/kernels/js/right.ts', `import { x } from '../../loss/x'`],
    ['its own layer', 'src/loss/right.ts', `import { x } from './x'`],
    ['the schema package', 'src/codec/right.ts', `import * as z from 'zod/mini'`],
    ['test support from a test', 'src/loss/right.test.ts', `import { x } from '../testing/x'`],
    ['the engine from the interface', 'app/state/right.ts', `import { x } from '../../src/scene/x'`],
    ['words of no domain from a primitive', 'app/ui/right.tsx', `import { x } from '../messages/ui'`],
    ['Plotly in space from its chunk', 'app/charts/surface.ts', `import surface from 'plotly.js/lib/surface'`],
    ['the state from where sources are made', 'app/charts/source.ts', `import { x } from '../state/store'`],
    ['shared parts from a chart', 'app/charts/kinds/right.ts', `import { x } from '../axes'`],
    ['Plotly from its wrapper', 'app/charts/Plotly.tsx', `import Plotly from 'plotly.js/lib/core'`],
  ])('allows %s', (_, path, text) => {
    write(path, text)
    expect(findViolations(root)).toEqual([])
  })
})

describe("the engine's compiler settings", () => {
  const source = resolve(import.meta.dirname, '../src')

  const PROBE = { compilerOptions: { rootDir: '.', composite: false, noEmit: true }, include: ['src/probe.ts'] }

  function compile(text: string): string {
    write('src/probe.ts', text)
    write('tsconfig.json', JSON.stringify({ extends: join(source, 'tsconfig.json'), ...PROBE }))
    try {
      execFileSync('npx', ['tsc', '-p', root], { cwd: source, encoding: 'utf8' })
      return ''
    } catch (error) {
      return String((error as { stdout?: string }).stdout)
    }
  }

  it('know no DOM', () => {
    expect(compile('export const title = document.title')).toContain("Cannot find name 'document'")
  })

  it('know the worker and WebGPU', () => {
    expect(compile('export const gpu: GPU = self.navigator.gpu')).toBe('')
  })
})
