import { describe, expect, test } from 'vitest'
import { pointsLoss } from '../../loss/points-loss'
import { exactPointsOf, tripletsOf } from '../batch'
import { defaultScene } from '../defaults'
import type { Scene } from '../scene'
import type { Preset } from './preset'
import { presets, sceneOf } from './registry'

const generated = (preset: Preset) => sceneOf(preset, defaultScene, { seed: 7, triplets: 24 })

const named = (id: string) => {
  const preset = presets.find((each) => each.id === id)
  if (!preset) throw new Error(`There is no preset ${id}.`)
  return preset
}

const losses = (scene: Scene, margin = 1): number[] => [
  ...pointsLoss(exactPointsOf(scene), tripletsOf(scene), { margin }).losses,
]

describe.each(presets.map((preset) => [preset.id, preset] as const))('%s', (_, preset) => {
  test('is the same scene for the same seed', () => {
    expect(generated(preset)).toEqual(generated(preset))
    expect(generated(preset).triplets).toHaveLength(24)
  })

  test.each([2, 3] as const)('fills %i dimensions with as many triplets as asked for', (dimensions) => {
    const scene = sceneOf(preset, { ...defaultScene, dimensions }, { seed: 1, triplets: 2000 })
    expect(scene.triplets).toHaveLength(2000)
    expect(scene.points.every(({ position }) => position.length === dimensions)).toBe(true)
    expect(scene.points.flatMap(({ position }) => position).every(Number.isFinite)).toBe(true)
  })
})

test('overlapping clusters have active and easy triplets', () => {
  const values = losses(generated(named('clusters')))
  const active = values.filter((loss) => loss > 0).length
  expect(active).toBeGreaterThan(values.length / 8)
  expect(active).toBeLessThan((values.length * 7) / 8)
})

test('a collapsed batch loses exactly the margin', () => {
  expect(losses(generated(named('collapsed')), 0.7)).toEqual(new Array(24).fill(0.7))
})

test('only the outlier is active', () => {
  const values = losses(generated(named('outlier')))
  expect(values.findIndex((loss) => loss > 3)).toBe(0)
  expect(values.slice(1).every((loss) => loss === 0)).toBe(true)
})

test('on the ring every point has length 1', () => {
  for (const { position } of generated(named('ring')).points) expect(Math.hypot(...position)).toBeCloseTo(1, 12)
})

test('a ring is confined to the unit sphere, the others are free', () => {
  expect(presets.filter((preset) => generated(preset).constraint === 'unit-sphere').map(({ id }) => id)).toEqual([
    'ring',
  ])
})

test('several triplets are reduced by their mean, one is not', () => {
  const reduction = (triplets: number) => sceneOf(named('clusters'), defaultScene, { seed: 1, triplets }).loss.reduction
  expect([reduction(1), reduction(2)]).toEqual(['none', 'mean'])
})
