import type { ReactNode } from 'react'
import { conventionOf } from '../../src/loss/conventions/registry'
import { selectedRow } from '../state/selectors'
import { useStore } from '../state/store'
import { formatEps, formatNumber, formatShort } from '../ui/format'
import styles from './Formula.module.css'
import { Letter } from './Prose'
import { Tex } from './Tex'
import { distanceInTex } from './texOf'

const ANCHOR = String.raw`\htmlClass{anchor}{A}`
const POSITIVE = String.raw`\htmlClass{positive}{P}`
const NEGATIVE = String.raw`\htmlClass{negative}{N}`
const TO_POSITIVE = `d(${ANCHOR},${POSITIVE})`
const TO_NEGATIVE = `d(${ANCHOR},${NEGATIVE})`
const SWAPPED = String.raw`\min(${TO_NEGATIVE},d(${POSITIVE},${NEGATIVE}))`

/** The loss of the selected triplet as its formula, each number under its symbol, and the distance it is made of. */
export const Formula = () => {
  const swap = useStore((state) => state.scene.loss.swap)
  return (
    <>
      <div className={styles.formula} data-swap={swap || undefined}>
        <Term tex={String.raw`\htmlClass{loss}{\ell}`} plain={<i>ℓ</i>}>
          <Live of="loss" />
        </Term>
        <Term tex="=" plain="=">
          =
        </Term>
        <Term tex={String.raw`\max(`} plain="max(">
          max(
        </Term>
        <Term tex={TO_POSITIVE} plain={<Distance to="P" />}>
          <Live of="positiveDistance" />
        </Term>
        <Term tex="-" plain="−">
          −
        </Term>
        <Term tex={swap ? SWAPPED : TO_NEGATIVE} plain={<Distance to="N" />}>
          <Live of="negativeDistance" />
        </Term>
        <Term tex="+" plain="+">
          +
        </Term>
        <Term tex="m" plain={<i>m</i>}>
          <Margin />
        </Term>
        <Term tex=",0)" plain=", 0)">
          , 0)
        </Term>
      </div>
      <DistanceFormula />
      <p className="visually-hidden">
        The loss is the larger of 0 and d(A,P) minus {swap ? 'the smaller of d(A,N) and d(P,N)' : 'd(A,N)'} plus the
        margin.
      </p>
    </>
  )
}

const Distance = ({ to }: { readonly to: 'P' | 'N' }) => (
  <>
    <i>d</i>(<Letter of="A" />, <Letter of={to} />)
  </>
)

type TermProps = { readonly tex: string; readonly plain: ReactNode; readonly children: ReactNode }

const Term = ({ tex, plain, children }: TermProps) => (
  <span className={styles.term}>
    <span className={styles.symbol}>
      <Tex tex={tex}>{plain}</Tex>
    </span>
    <span className={styles.number}>{children}</span>
  </span>
)

const NAMES = { loss: 'loss', positiveDistance: 'd(A,P)', negativeDistance: 'd(A,N)' } as const

const Live = ({ of: quantity }: { readonly of: keyof typeof NAMES }) => {
  const text = useStore((state) => {
    const row = selectedRow(state)
    return row ? formatNumber(row[quantity]) : '–'
  })
  return (
    <span className={styles.live} data-quantity={quantity} data-undefined={text === 'NaN' || undefined}>
      <span className="visually-hidden">{NAMES[quantity]} </span>
      {text}
    </span>
  )
}

const Margin = () => useStore((state) => formatShort(state.scene.loss.margin))

/** The chosen convention's d(x, y), with the p and the ε in force. */
const DistanceFormula = () => {
  const convention = useStore((state) => conventionOf(state.scene.loss.convention))
  const p = useStore((state) => state.scene.loss.p)
  const eps = useStore((state) => state.scene.loss.eps)
  return (
    <p className={styles.distance}>
      <Tex tex={distanceInTex(convention, { p, eps })}>
        <i>d</i>(<i>x</i>, <i>y</i>) with <i>p</i> = {formatShort(p)}, <i>ε</i> = {formatEps(eps)}
      </Tex>
      <span className="visually-hidden">
        The distance is that of {convention.label} with p = {formatShort(p)} and epsilon = {formatEps(eps)}.
      </span>
    </p>
  )
}
