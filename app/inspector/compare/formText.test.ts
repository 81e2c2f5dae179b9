import { expect, it } from 'vitest'
import { distanceForm, type DistanceForm } from '../../../src/loss/conventions/convention'
import { conventionOf } from '../../../src/loss/conventions/registry'
import type { ConventionId } from '../../../src/loss/options'
import { compareText } from '../../messages/compare'
import { firstDifferingTerm, formInTex, formInWords } from './formText'

const inWords = (form: DistanceForm) => formInWords(compareText.en, form)
const form = (id: ConventionId, p = 2) => distanceForm(conventionOf(id), p)

it('writes each convention in its own form', () => {
  expect(formInTex(form('mlx'), null)).toBe(String.raw`(\textstyle\sum |u|^p+\varepsilon)^{1/p}`)
  expect(formInTex(form('mlx-0.31'), null)).toBe(String.raw`\textstyle\sqrt{\textstyle\sum u^p+\varepsilon}`)
  expect(formInTex(form('pytorch'), null)).toBe(String.raw`(\textstyle\sum |u{+}\varepsilon|^p)^{1/p}`)
  expect(formInTex(form('pytorch', Infinity), null)).toBe(String.raw`\max\,|u{+}\varepsilon|`)
})

it('marks the missing absolute value of MLX ≤ 0.31 and the eps inside the differences of PyTorch', () => {
  expect(firstDifferingTerm(form('mlx-0.31'), form('mlx'))).toBe('power')
  expect(formInTex(form('mlx-0.31'), 'power')).toContain(String.raw`\htmlClass{differs}{u^p}`)
  expect(formInTex(form('pytorch'), firstDifferingTerm(form('pytorch'), form('mlx')))).toContain(
    String.raw`\htmlClass{differs}{|u{+}\varepsilon|^p}`,
  )
})

it('marks a root as a whole', () => {
  expect(formInTex(form('mlx-0.31'), 'root')).toMatch(/^\\htmlClass\{differs\}\{.*sqrt/)
  expect(formInTex(form('mlx'), 'root')).toContain(String.raw`^{\htmlClass{differs}{1/p}}`)
})

it('finds no difference between a form and itself', () => {
  expect(firstDifferingTerm(form('mlx'), form('mlx'))).toBeNull()
})

it('says in words where eps is and whether the sign is lost', () => {
  expect(inWords(form('mlx'))).toBe(
    'the root of degree p of the sum of the absolute value of u to the power p, plus epsilon',
  )
  expect(inWords(form('mlx-0.31'))).toBe('the square root of the sum of u with its sign to the power p, plus epsilon')
  expect(inWords(form('pytorch', Infinity))).toBe('the largest of the absolute value of u plus epsilon')
})
