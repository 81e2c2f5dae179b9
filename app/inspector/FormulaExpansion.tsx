import { Fragment, type ReactNode } from 'react'
import type { DistanceForm } from '../../src/loss/conventions/convention'
import type { TripletRole } from '../../src/scene/scene'
import { useText } from '../messages/catalogue'
import { inspectorText } from '../messages/inspector'
import { selectExpansion, type ExpandedDistance, type Expansion as Expanded } from '../state/expansion'
import { selectedIndex } from '../state/selectors'
import { useStore } from '../state/store'
import { useTwin } from '../state/useTwin'
import { formatEps, formatNumber, formatShort } from '../ui/format'
import styles from './FormulaExpansion.module.css'
import { Letter } from './Prose'

/**
 * Both distances with the coordinates' own numbers: the differences, their powers, and the root of the sum.
 * It is text, not KaTeX: every number in it changes with every move.
 */
export const Expansion = () => {
  const expansion = useStore(selectExpansion)
  return (
    <div className={styles.expansion}>
      {expansion.distances.map((distance) => (
        <Distance key={`${distance.from} ${distance.to}`} distance={distance} of={expansion} />
      ))}
    </div>
  )
}

type DistanceProps = { readonly distance: ExpandedDistance; readonly of: Expanded }

const LETTERS: Record<TripletRole, string> = { anchor: 'A', positive: 'P', negative: 'N' }

const Distance = ({ distance: { from, to, coordinates, value, counts }, of }: DistanceProps) => {
  const text = useText(inspectorText)
  const twin = useTwin(to === 'positive' ? 'positive-distance' : 'negative-distance', useStore(selectedIndex))
  const powers = coordinates.map(({ power }) => formatNumber(power))
  const total = formatNumber(value)
  const words = inWords(text, `d(${LETTERS[from]},${LETTERS[to]})`, powers, total, of)
  return (
    <div className={styles.distance} data-to={to} data-dropped={!counts || undefined} {...(counts && twin)}>
      <p className={styles.line} aria-hidden="true">
        <span className={styles.piece}>
          <i>d</i>(<Letter of={LETTERS[from]} />, <Letter of={LETTERS[to]} />) ={' '}
        </span>
        <Rooted of={of} parts={coordinates.map(({ x, y }) => differenceText(x, y, of))} raised />
      </p>
      <p className={styles.line} aria-hidden="true">
        <span className={styles.piece}>= </span>
        <Rooted of={of} parts={powers.map(bracketed)} />
        <b className={styles.piece} data-undefined={Number.isNaN(value) || undefined}>
          = {total}
        </b>
      </p>
      <p className="visually-hidden">{counts ? words : text.smallerCounts({ words })}</p>
    </div>
  )
}

type RootedProps = {
  readonly of: Expanded
  /** What of each coordinate joins the sum. */
  readonly parts: readonly string[]
  /** Whether the parts are still to be raised to the power p. */
  readonly raised?: boolean
}

/** (a + b + ε)^(1/p), or max(a, b), in pieces that may begin new lines. */
const Rooted = ({ of: { form, p, eps }, parts, raised = false }: RootedProps) => {
  const largest = form.root === 'infinite'
  const exponent = raised && !largest ? <sup>{formatShort(p)}</sup> : null
  const pieces: ReactNode[] = parts.map((part) => (
    <>
      {part}
      {exponent}
    </>
  ))
  if (form.epsJoins === 'sum') pieces.push(formatEps(eps))
  return pieces.map((piece, k) => (
    <Fragment key={k}>
      <span className={styles.piece}>
        {k === 0 ? (largest ? 'max(' : '(') : largest ? '' : '+ '}
        {piece}
        {k < pieces.length - 1 ? largest && ',' : ')'}
        {k === pieces.length - 1 && !largest && <sup>{rootExponent(form, p)}</sup>}
      </span>{' '}
    </Fragment>
  ))
}

const rootExponent = ({ root }: DistanceForm, p: number) => (root === 'p' ? `1/${formatShort(p)}` : '1/2')

const differenceText = (x: number, y: number, { form, eps }: Expanded): string => {
  const shift = form.epsJoins === 'difference' ? ` + ${formatEps(eps)}` : ''
  const difference = `${formatNumber(x, 2)} − ${bracketed(formatNumber(y, 2))}${shift}`
  return form.signed ? `(${difference})` : `|${difference}|`
}

/** A negative number after a sign stands in brackets. */
const bracketed = (number: string) => (number.startsWith('−') ? `(${number})` : number)

const inWords = (
  text: typeof inspectorText.en,
  distance: string,
  powers: readonly string[],
  total: string,
  { form, p, eps }: Expanded,
): string => {
  if (form.root === 'infinite') {
    return text.isLargest({ distance, parts: powers.reduce((before, after) => text.and({ before, after })), total })
  }
  const terms = [...powers, ...(form.epsJoins === 'sum' ? [formatEps(eps)] : [])]
  const parts = terms.reduce((before, after) => text.plus({ before, after }))
  return form.root === 'p' && p !== 2
    ? text.isRoot({ distance, p: formatShort(p), parts, total })
    : text.isSquareRoot({ distance, parts, total })
}
