import type { DistanceForm } from '../../../src/loss/conventions/convention'
import type { compareText } from '../../messages/compare'

/** A part of a distance's form, in the order of reading. */
type FormTerm = 'power' | 'added' | 'root'

const TERMS: readonly FormTerm[] = ['power', 'added', 'root']

/** φ(u): what of each difference u = x − y joins the sum. */
const powerInTex = ({ signed, epsJoins, root }: DistanceForm): string => {
  const difference = epsJoins === 'difference' ? String.raw`u{+}\varepsilon` : 'u'
  const exponent = root === 'infinite' ? '' : '^p'
  if (!signed) return `|${difference}|${exponent}`
  return epsJoins === 'difference' ? `(${difference})${exponent}` : `${difference}${exponent}`
}

const addedInTex = ({ epsJoins }: DistanceForm): string => (epsJoins === 'sum' ? String.raw`+\varepsilon` : '')

const writtenAs = (form: DistanceForm): Record<FormTerm, string> => ({
  power: powerInTex(form),
  added: addedInTex(form),
  root: form.root,
})

/** The first part, in the order of reading, in which two forms differ; null if they are one. */
export const firstDifferingTerm = (form: DistanceForm, other: DistanceForm): FormTerm | null => {
  const [one, two] = [writtenAs(form), writtenAs(other)]
  return TERMS.find((term) => one[term] !== two[term]) ?? null
}

/** A distance as TeX, short enough for a table, with the class `differs` on one part. */
export const formInTex = (form: DistanceForm, differing: FormTerm | null): string => {
  const mark = (term: FormTerm, tex: string) => (term === differing ? String.raw`\htmlClass{differs}{${tex}}` : tex)
  const { power, added } = writtenAs(form)
  if (form.root === 'infinite') return String.raw`\max\,${mark('power', power)}`
  const sum = String.raw`\textstyle\sum ${mark('power', power)}${mark('added', added)}`
  // a root sign cannot be marked alone
  return form.root === 'p'
    ? String.raw`(${sum})^{${mark('root', '1/p')}}`
    : mark('root', String.raw`\textstyle\sqrt{${sum}}`)
}

/** A distance in words, for those who do not see the formula. */
export const formInWords = (text: typeof compareText.en, { signed, epsJoins, root }: DistanceForm): string => {
  const difference = epsJoins === 'difference' ? text.differencePlusEpsilon : text.difference
  const power = signed ? text.signed({ difference }) : text.absolute({ difference })
  if (root === 'infinite') return text.largest({ power })
  const sum = epsJoins === 'sum' ? text.sumPlusEpsilon({ power }) : text.sum({ power })
  return root === 'p' ? text.rootOfDegreeP({ sum }) : text.squareRoot({ sum })
}
