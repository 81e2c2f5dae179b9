import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tripletLoss } from '../../loss/triplet-loss'
import { ROLES, lossOptionsOf, positionsOf } from '../../scene/batch'
import { defaultScene } from '../../scene/defaults'
import { addTriplet, changeDimensions, changeLoss, movePoint } from '../../scene/edits'
import type { Scene, SceneLoss } from '../../scene/scene'
import { SEED } from '../../testing/arbitrary'
import { scene as anyScene } from '../../testing/scenes'
import { tensor } from '../../tensor/tensor'
import { codeTargets } from './registry'

const two = addTriplet(defaultScene)
const lossOf = (change: Partial<SceneLoss>, scene = two): Scene => changeLoss(scene, change)

/** Everything in which programs differ: convention, written out or not, swap, reduction, an infinite p, three axes. */
const SCENES: Readonly<Record<string, Scene>> = {
  default: defaultScene,
  'mlx-p3-mean': lossOf({ p: 3, reduction: 'mean' }),
  'mlx-p1.5-sum': lossOf({ p: 1.5, margin: 0.25, eps: 0.01, reduction: 'sum' }),
  'mlx-space': changeDimensions(lossOf({ p: 2 }), 3),
  'mlx-0.31-p2': lossOf({ convention: 'mlx-0.31' }),
  'mlx-0.31-p3': lossOf({ convention: 'mlx-0.31', p: 3 }),
  'pytorch-swap-mean': lossOf({ convention: 'pytorch', swap: true, reduction: 'mean' }),
  'pytorch-infinity': lossOf({ convention: 'pytorch', p: Infinity }),
  'pytorch-p2.5': lossOf({ convention: 'pytorch', p: 2.5, margin: 2, reduction: 'sum' }),
  'pytorch-margin-0': lossOf({ convention: 'pytorch', margin: 0, swap: true }),
}

/** The loss as the programs print it. */
const printed = (scene: Scene): string => {
  const positions = positionsOf(scene)
  const rows = (role: 'anchor' | 'positive' | 'negative') =>
    tensor(scene.triplets.map((triplet) => positions.get(triplet[role]) ?? []))
  const { data } = tripletLoss(rows('anchor'), rows('positive'), rows('negative'), lossOptionsOf(scene))
  return [...data].map((value) => (Number.isNaN(value) ? 'nan' : value.toPrecision(6))).join(' ')
}

describe.each(codeTargets)('the program for $label', ({ id, extension, write, checkedWith }) => {
  it.each(Object.entries(SCENES))('of %s is the one that is kept', async (name, scene) => {
    await expect(write(scene)).toMatchFileSnapshot(`fixtures/${id}/${name}.${extension}`)
  })

  it('says with what it was run', () => {
    expect(write(defaultScene)).toContain(`Checked with ${checkedWith}.`)
  })

  it('has every number as a float that reads back as the same double', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const { arrays, parameters } = numbersOf(write(scene))
        const positions = positionsOf(scene)
        const rows = ROLES.flatMap(({ role }) => scene.triplets.map((triplet) => positions.get(triplet[role])))
        expect(arrays.map(floatOf)).toEqual(rows.flat())
        const { p, margin, eps } = scene.loss
        expect(parameters.map(floatOf)).toEqual([p, margin, eps])
      }),
      { ...SEED, numRuns: 40 },
    )
  })

  it.each([16777217, 123456789012345680000, 1e21, -3, 0])('writes %d with a point or an exponent', (x) => {
    const { arrays, parameters } = numbersOf(write(lossOf({ margin: x }, movePoint(defaultScene, 'n', [x, 0.5]))))
    expect([arrays[4], parameters[1]].map((text) => floatOf(text!))).toEqual([x, x])
  })
})

/** The texts of the numbers in a program: the coordinates of its three arrays, and p, margin and eps. */
const numbersOf = (program: string) => ({
  arrays: program.split('\n').flatMap((line) => /^ {4}\[(.*)\],$/.exec(line)?.[1]?.split(', ') ?? []),
  parameters: /^p, margin, eps = (.*)$/m.exec(program)?.[1]?.split(', ') ?? [],
})

/** The float that Python reads from a literal; NaN for an integer's literal. */
const floatOf = (literal: string): number => {
  if (literal === 'float("inf")') return Infinity
  return /^-?\d+(\.\d+)?(e-?\d+)?$/.test(literal) && /[.e]/.test(literal) ? Number(literal) : NaN
}

it('says in PyTorch’s program, and there alone, that its own function refuses a margin of 0 or less', () => {
  const refused = (scene: Scene) =>
    codeTargets.filter(({ write }) => write(scene).includes('raises an error for a margin'))
  for (const margin of [0, -0.5]) {
    const [target, ...others] = refused(lossOf({ convention: 'pytorch', margin }))
    expect([target?.id, others]).toEqual(['pytorch', []])
    expect(target?.write(lossOf({ convention: 'pytorch', margin }))).not.toContain('F.triplet_margin_loss')
  }
  expect(refused(lossOf({ convention: 'pytorch', margin: 0.1 }))).toEqual([])
  expect(refused(lossOf({ convention: 'mlx', margin: 0 }))).toEqual([])
})

const FIXTURES = new URL('./fixtures/', import.meta.url)

/** What MLX's programs printed is not kept: fixtures/README.md. */
const kept = codeTargets.filter(({ id }) => id !== 'mlx')

describe.each(kept)('the program for $label, when it was run', ({ id }) => {
  it.each(Object.entries(SCENES))('printed the loss of %s to 6 digits', (name, scene) => {
    const output = readFileSync(new URL(`${id}/${name}.out`, FIXTURES), 'utf8')
    expect(output.trim()).toBe(printed(scene))
  })
})
