import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tripletLoss } from '../../loss/triplet-loss'
import { lossOptionsOf, positionsOf } from '../../scene/batch'
import { defaultScene } from '../../scene/defaults'
import { addTriplet, changeDimensions, changeLoss } from '../../scene/edits'
import type { Scene, SceneLoss } from '../../scene/scene'
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

  it('says whether it was run', () => {
    expect(write(defaultScene)).toContain(checkedWith === null ? 'was not run before' : `Checked with ${checkedWith}.`)
  })
})

const FIXTURES = new URL('./fixtures/', import.meta.url)

const run = codeTargets.filter(({ checkedWith }) => checkedWith !== null)

describe.each(run)('the program for $label, when it was run', ({ id }) => {
  it.each(Object.entries(SCENES))('printed the loss of %s to 6 digits', (name, scene) => {
    const output = readFileSync(new URL(`${id}/${name}.out`, FIXTURES), 'utf8')
    expect(output.trim()).toBe(printed(scene))
  })
})
