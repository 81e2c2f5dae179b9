import { expect, it } from 'vitest'
import { createJsBackend } from '../../../src/kernels/js/js'
import { lossOptionsOf, pointsOf, tripletsOf } from '../../../src/scene/batch'
import { defaultScene } from '../../../src/scene/defaults'
import { addTriplet, changeConstraint, changeLoss, movePoint } from '../../../src/scene/edits'
import { presets, sceneOf } from '../../../src/scene/presets/registry'
import type { Scene } from '../../../src/scene/scene'
import { sphereDiameter } from '../../../src/scene/unit-sphere'
import { plainText } from '../../messages/markup'
import { warningsText } from '../../messages/warnings'
import type { Results } from '../../state/resultsSlice'
import { useStore } from '../../state/store'
import { warnings } from './registry'
import type { WarningState } from './warning'

const backend = createJsBackend()

const stateOf = async (scene: Scene, selected = 0): Promise<WarningState> => {
  const options = { ...lossOptionsOf(scene), gradient: true }
  const evaluation = await backend.evaluate(pointsOf(scene), tripletsOf(scene), options)
  const results: Results = {
    scene,
    evaluation,
    backend: 'js',
    milliseconds: { evaluate: 0, field: null },
    plane: null,
    slice: null,
    volume: null,
  }
  return { scene, results, selected }
}

/** What is warned of, by id, and how. */
const found = async (scene: Scene, selected = 0) => {
  const state = await stateOf(scene, selected)
  return warnings.flatMap(({ id, find }) => {
    const trouble = find(state, warningsText.en)
    return trouble ? [{ id, title: trouble.title, text: plainText(trouble.reason), remedies: trouble.remedies }] : []
  })
}
const ids = async (scene: Scene, selected = 0) => (await found(scene, selected)).map(({ id }) => id)

/** The scene after the first remedy of a warning. */
const mended = async (scene: Scene, warning: string) => {
  useStore.setState({ scene, selected: 0 })
  const trouble = (await found(scene)).find(({ id }) => id === warning)
  trouble?.remedies[0]?.apply(useStore.getState())
  return useStore.getState().scene
}

const collapsed = movePoint(movePoint(defaultScene, 'p', [0, 0]), 'n', [0, 0])
const onSphere = changeConstraint(defaultScene, 'unit-sphere')

it.each<readonly [string, Scene]>([
  ['the first scene', defaultScene],
  ...presets
    .filter(({ id }) => id !== 'collapsed')
    .map((preset) => [preset.id, sceneOf(preset, defaultScene, { seed: 1, triplets: 100 })] as const),
])('%s gives no warning', async (_, scene) => {
  expect(await ids(scene)).toEqual([])
})

it('warns of a collapse, and scatters it', async () => {
  expect(await ids(collapsed)).toEqual(['collapse'])
  expect(await ids(movePoint(collapsed, 'n', [0, 0.01]))).toEqual([])
  expect(await ids(changeLoss(collapsed, { convention: 'pytorch' }))).toEqual(['collapse'])
  expect(await ids(await mended(collapsed, 'collapse'))).toEqual([])
})

it('says of a collapse that the gradient is 0 only where it is', async () => {
  const text = async (scene: Scene) => (await found(scene)).find(({ id }) => id === 'collapse')?.text
  expect(await text(collapsed)).toContain('the gradient is 0')
  expect(await text(changeLoss(collapsed, { convention: 'pytorch' }))).not.toContain('gradient')
  expect(await text(changeLoss(collapsed, { eps: 0 }))).not.toContain('gradient')
})

it('does not call a loss of 0 stuck, nor one triplet of several a collapse', async () => {
  expect(await ids(changeLoss(collapsed, { margin: 0 }))).toEqual([])
  expect(await ids(addTriplet(movePoint(collapsed, 'p', [0, 0.5])))).toEqual([])
})

it('warns of an undefined gradient where eps is 0 and points coincide, and sets eps', async () => {
  const scene = changeLoss(movePoint(defaultScene, 'p', [0, 0]), { eps: 0 })
  expect(await ids(scene)).toEqual(['undefined-gradient'])
  expect(await ids(await mended(scene, 'undefined-gradient'))).toEqual([])
})

it('finds an undefined gradient in another triplet, names it and goes there', async () => {
  const two = addTriplet(defaultScene)
  const scene = changeLoss(movePoint(two, two.triplets[1]!.positive, two.points[3]!.position), { eps: 0 })
  const [warning] = await found(scene)
  expect(warning?.text).toBe('In triplet 2, A and P coincide and ε is 0, so MLX divides 0 by 0 and returns NaN.')
  expect(warning?.remedies.map(({ label }) => label)).toEqual(['Go to triplet 2', 'Set ε to 1e-6'])
  expect((await found(scene, 1))[0]?.text).toMatch(/^A and P coincide/)
})

it('warns of p below 1, and of its slope where points share a coordinate', async () => {
  const scene = changeLoss(defaultScene, { p: 0.5 })
  expect(await ids(scene)).toEqual(['no-norm'])
  expect(await ids(movePoint(scene, 'n', [0, 1]))).toEqual(['undefined-gradient', 'no-norm'])
  expect(await ids(await mended(scene, 'no-norm'))).toEqual([])
})

it('warns of a margin beyond the unit sphere’s diameter, only where points are confined to it', async () => {
  const wide = changeLoss(onSphere, { margin: 2.1 })
  expect(await ids(wide)).toEqual(['unreachable-margin'])
  expect(await ids(changeLoss(onSphere, { margin: 1.9 }))).toEqual([])
  expect(await ids(changeLoss(defaultScene, { margin: 2.1 }))).toEqual([])
  expect(await ids(await mended(wide, 'unreachable-margin'))).toEqual([])
})

it('takes the diameter of the unit sphere under the norm and in the dimensions at hand', async () => {
  // at p = 1 opposite corners of the square are 2√2 apart
  expect(await ids(changeLoss(onSphere, { p: 1, margin: 2.8 }))).toEqual([])
  expect(await ids(changeLoss(onSphere, { p: 1, margin: 2.9 }))).toEqual(['unreachable-margin'])
  expect(sphereDiameter(3, { p: 1, eps: 0 })).toBeCloseTo(2 * Math.sqrt(3), 12)
  expect(sphereDiameter(3, { p: 10, eps: 0 })).toBe(2)
})

it.each(['mlx', 'pytorch'] as const)('warns where %s itself overflows, and lowers p', async (convention) => {
  const scene = changeLoss(movePoint(defaultScene, 'p', [1e5, 0]), { p: 10, convention })
  expect(await ids(scene)).toEqual(['float32-overflow'])
  expect(await ids(changeLoss(scene, { p: 2 }))).toEqual([])
  expect((await mended(scene, 'float32-overflow')).loss.p).toBe(2)
  const far = changeLoss(movePoint(defaultScene, 'p', [1e20, 0]), { convention })
  expect(await ids(far)).toEqual(['float32-overflow'])
  expect((await mended(far, 'float32-overflow')).loss.p).toBe(1)
})

/** The published example, under PyTorch: float32 leaves its range from p = 61 on. */
const published = changeLoss(movePoint(movePoint(defaultScene, 'p', [4.3, 1]), 'n', [4.2, 2]), {
  convention: 'pytorch',
})

it('says what PyTorch returns instead of the formula', async () => {
  expect(await found(changeLoss(published, { p: 60 }))).toEqual([])
  const [beyond] = await found(changeLoss(published, { p: 61 }))
  expect(beyond?.title).toBe('PyTorch itself overflows here')
  expect(beyond?.text).toBe(
    'PyTorch raises a difference to the power p in float32, which ends at 3.4e38, and returns inf. The numbers here are those of the formula.',
  )
  expect((await found(changeLoss(published, { p: 62 })))[0]?.text).toContain('and returns nan.')
})

it('says which triplet it is, and that small powers are 0', async () => {
  const near = changeLoss(movePoint(movePoint(defaultScene, 'p', [0.3, 0]), 'n', [0.2, 0]), {
    convention: 'pytorch',
    p: 100,
  })
  const [small] = await found(near)
  expect(small?.title).toBe('PyTorch itself underflows here')
  expect(small?.text).toContain('where anything below 1e-45 is 0, and returns 1.')
  const added = addTriplet(changeLoss(published, { p: 61 }))
  const elsewhere = movePoint(
    movePoint(added, added.triplets[0]!.positive, [1, 0]),
    added.triplets[0]!.negative,
    [0, 1],
  )
  const last = elsewhere.triplets[1]!
  const moved = movePoint(movePoint(elsewhere, last.anchor, [0, 0]), last.positive, [4.3, 1])
  const [warning] = await found(movePoint(moved, last.negative, [4.2, 2]))
  expect(warning?.text).toMatch(/^In triplet 2, PyTorch raises/)
  expect(warning?.remedies.map(({ label }) => label)).toEqual(['Go to triplet 2'])
})

it('finds the gradient that MLX loses before the loss', async () => {
  const [warning] = await found(changeLoss(published, { convention: 'mlx', p: 60 }))
  expect(warning?.text).toContain('has inf or nan in the gradient. The gradient here is the formula’s.')
})

it('warns of a margin that PyTorch refuses, under PyTorch alone, and sets its own', async () => {
  const pytorch = (margin: number) => changeLoss(defaultScene, { convention: 'pytorch', margin })
  expect(await ids(pytorch(0))).toEqual(['refused-margin'])
  expect(await ids(pytorch(-0.5))).toEqual(['refused-margin'])
  expect(await ids(pytorch(1e-9))).toEqual([])
  expect(await ids(changeLoss(defaultScene, { margin: 0 }))).toEqual([])
  expect((await found(pytorch(0)))[0]?.text).toContain('From version 2.3 on, PyTorch raises an error')
  expect((await mended(pytorch(0), 'refused-margin')).loss.margin).toBe(1)
})
