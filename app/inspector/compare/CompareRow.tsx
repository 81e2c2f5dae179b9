import { memo } from 'react'
import { distanceForm } from '../../../src/loss/conventions/convention'
import { conventionOf } from '../../../src/loss/conventions/registry'
import { useText } from '../../messages/catalogue'
import { compareText } from '../../messages/compare'
import { inspectorText } from '../../messages/inspector'
import { warningsText } from '../../messages/warnings'
import type { Compared, Contender } from '../../state/comparison'
import { useStore } from '../../state/store'
import { formatSignificant } from '../../ui/format'
import { Tex } from '../Tex'
import styles from './Compare.module.css'
import { splitAtDifference } from './firstDifference'
import { firstDifferingTerm, formInTex, formInWords } from './formText'
import { whyNaN } from './whyNaN'

type CompareRowProps = { readonly compared: Compared; readonly chosen: Compared; readonly isChosen: boolean }

/** Digits of a gradient's norm. */
const GRADIENT_DIGITS = 4

const nameOf = (text: typeof inspectorText.en, { convention, swap }: Contender) => {
  const program = conventionOf(convention).label
  return swap ? text.withSwap({ program }) : program
}

/** One convention; a click anywhere makes it the one in force. */
export const CompareRow = ({ compared, chosen, isChosen }: CompareRowProps) => {
  const text = useText(compareText)
  const { verdict } = compared
  const conventionChanged = useStore((state) => state.conventionChanged)
  const name = nameOf(useText(inspectorText), compared)
  return (
    <>
      <tr className={styles.row} aria-current={isChosen || undefined}>
        <th scope="row" className={styles.name}>
          <button
            type="button"
            className={styles.use}
            aria-label={text.use({ program: name })}
            aria-pressed={isChosen}
            onClick={() => conventionChanged(compared.convention, compared.swap)}
          >
            {name}
          </button>
        </th>
        <td className={styles.form}>
          <Form
            convention={compared.convention}
            swap={compared.swap}
            other={chosen.convention}
            otherSwap={chosen.swap}
          />
        </td>
        <td>{verdict ? <Loss value={verdict.loss} other={chosen.verdict?.loss ?? NaN} /> : '–'}</td>
        <td data-undefined={Number.isNaN(verdict?.gradientNorm) || undefined}>
          {verdict ? formatSignificant(verdict.gradientNorm, GRADIENT_DIGITS) : '–'}
        </td>
      </tr>
      <Trouble of={compared} />
    </>
  )
}

type FormProps = Contender & {
  /** The chosen one. */
  readonly other: Contender['convention']
  readonly otherSwap: boolean
}

/** The distance, with the first term marked that the chosen convention writes otherwise. It stays while numbers change. */
const Form = memo(({ convention, swap, other, otherSwap }: FormProps) => {
  const text = useText(compareText)
  const p = useStore((state) => state.scene.loss.p)
  if (swap) {
    return (
      <>
        <Tex tex={otherSwap ? SWAPPED : String.raw`\htmlClass{differs}{${SWAPPED}}`}>min(d(A,N), d(P,N))</Tex>
        <span className="visually-hidden">{text.smallerDistance}</span>
      </>
    )
  }
  const form = distanceForm(conventionOf(convention), p)
  const differing = firstDifferingTerm(form, distanceForm(conventionOf(other), p))
  return (
    <>
      <Tex tex={formInTex(form, differing)}>–</Tex>
      <span className="visually-hidden">{formInWords(text, form)}</span>
    </>
  )
})
Form.displayName = 'Form'

const SWAPPED = String.raw`\min(d_{\!AN},\,d_{\!PN})`

const Loss = ({ value, other }: { readonly value: number; readonly other: number }) => {
  const { same, differs } = splitAtDifference(value, other)
  return (
    <>
      {same}
      {differs !== '' && <mark data-undefined={Number.isNaN(value) || undefined}>{differs}</mark>}
    </>
  )
}

/** Why a convention has no number, in words. */
const Trouble = ({ of: compared }: { readonly of: Compared }) => {
  const text = useText(compareText)
  const warnings = useText(warningsText)
  const reason = useStore((state) =>
    compared.verdict ? whyNaN({ ...text, warnings }, state.scene, compared, compared.verdict) : text.noInfiniteP,
  )
  return (
    reason !== null && (
      <tr className={styles.trouble}>
        <td colSpan={4}>{reason}</td>
      </tr>
    )
  )
}
