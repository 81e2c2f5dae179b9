import { describe, expect, it, vi } from 'vitest'
import { formulaCode } from '../src/codec/code/formula'
import { decodeLink } from '../src/codec/link/decode'
import { encodeLink } from '../src/codec/link/encode'
import { ball } from '../src/field/ball'
import { computesMadeUpPrograms } from '../src/kernels/conformance/made-up'
import { createJsBackend } from '../src/kernels/js/js'
import { distanceForm } from '../src/loss/conventions/convention'
import { conventionOf } from '../src/loss/conventions/registry'
import { distance } from '../src/loss/distance'
import { tripletInFloat32 } from '../src/loss/float32'
import { defaultScene } from '../src/scene/defaults'
import { changeLoss } from '../src/scene/edits'
import { parseScene } from '../src/scene/schema'
import { madeUpDistances, madeUpPrograms } from '../src/testing/made-up-programs'
import { formInTex } from './inspector/compare/formText'
import { selectComparison } from './state/comparison'
import { selectExpansion } from './state/expansion'
import { useStore } from './state/store'

vi.mock(import('../src/loss/conventions/programs'), async (original) => {
  const real = await original()
  const made = await import('../src/testing/made-up-programs')
  return { ...real, conventions: [...real.conventions, ...made.madeUpPrograms] }
})

// A program is one record: everything else derives from it. Here are two that no other file knows.
const [shifted, rooted] = madeUpPrograms as [(typeof madeUpPrograms)[number], (typeof madeUpPrograms)[number]]
const sceneWith = ({ id, defaults }: typeof shifted) => changeLoss(defaultScene, { convention: id, ...defaults })

const backend = createJsBackend()
computesMadeUpPrograms(() => backend)

describe.each([shifted, rooted])('a program that is only a record, $label,', (program) => {
  const scene = sceneWith(program)
  const { p, eps } = scene.loss

  it('goes through a link and back, with its own defaults where the link is silent', () => {
    const { view } = decodeLink('v=1')
    const link = encodeLink({ scene, view, unknown: [] })
    expect(link).toContain(`convention=${program.id}`)
    expect(decodeLink(link)).toMatchObject({ scene: { loss: scene.loss }, problems: [] })
    expect(decodeLink(`v=1&convention=${program.id}`).scene.loss).toMatchObject(program.defaults)
    expect(parseScene(scene)).toHaveProperty('scene')
  })

  it('stands in Compare with its loss', () => {
    const state = { ...useStore.getInitialState(), scene }
    const row = selectComparison(state).find(({ convention, swap }) => convention === program.id && !swap)
    const d = (u: readonly number[]) => madeUpDistances[program.id]!(u, p, eps)
    const hinge = d([-1.2, -0.3]) - d([0.9, -1.1]) + scene.loss.margin
    expect(row?.verdict?.loss).toBeCloseTo(Math.max(hinge, 0), 12)
  })

  it('is written out, term by term', () => {
    const { distances, form } = selectExpansion({ ...useStore.getInitialState(), scene })
    expect(form).toEqual(distanceForm(conventionOf(program.id), p))
    const [toPositive] = distances
    const sum = toPositive!.coordinates.reduce((total, { power }) => total + power, 0)
    expect(sum ** (form.root === 'p' ? 1 / p : 1 / 2)).toBeCloseTo(toPositive!.value, 12)
  })

  it('has its balls where its distance says', () => {
    const found = ball(program.id, 4, eps, [0.5, -0.25], 1.5)!
    for (const axis of [0, 1] as const) {
      const onOutline = found.center.map((x, k) => x + (k === axis ? found.radius : 0))
      expect(distance([0.5, -0.25], onOutline, { convention: program.id, p: 4 })).toBeCloseTo(1.5, 12)
    }
  })

  it('has the float32 of its own operations', () => {
    const points = { anchor: [0, 0], positive: [1.25, 0.5], negative: [-1, 2] }
    const { toPositive } = tripletInFloat32(points, { convention: program.id })
    expect(toPositive).toBeCloseTo(distance([0, 0], [1.25, 0.5], { convention: program.id }), 5)
  })
})

it('the formulas and the exported code read as the records say', () => {
  const words = {
    abs: 'abs',
    sqrt: 'sqrt',
    sum: 'sum',
    max: 'max',
    mean: 'mean',
    maximum: 'maximum',
    minimum: 'minimum',
    lastAxis: '-1',
  }
  expect(formInTex(distanceForm(shifted, 3), null)).toBe(String.raw`(\textstyle\sum |u{+}\varepsilon|^p)^{1/p}`)
  expect(formInTex(distanceForm(rooted, 3), null)).toBe(String.raw`\textstyle\sqrt{\textstyle\sum (u{+}\varepsilon)^p}`)
  expect(formulaCode(sceneWith(shifted), words)).toContain('return sum(abs(x - y + eps) ** p, -1) ** (1 / p)')
  expect(formulaCode(sceneWith(shifted), words)).toContain('margin + to_positive - to_negative')
  expect(formulaCode(sceneWith(rooted), words)).toContain('return sqrt(sum((x - y + eps) ** p, -1))')
  expect(formulaCode(sceneWith(rooted), words)).toContain('to_positive - to_negative + margin')
})
