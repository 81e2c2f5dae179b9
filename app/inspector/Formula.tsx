import { useText } from '../messages/catalogue'
import { inspectorText } from '../messages/inspector'
import { useStore } from '../state/store'
import { Distance } from './Distance'
import styles from './Formula.module.css'
import { DistanceFormula } from './FormulaDistance'
import { DistanceNumber } from './FormulaDistanceNumber'
import { Expansion } from './FormulaExpansion'
import { LossNumber, MarginNumber } from './FormulaNumbers'
import { LinkedTerm, Term } from './FormulaTerm'

const ANCHOR = String.raw`\htmlClass{anchor}{A}`
const POSITIVE = String.raw`\htmlClass{positive}{P}`
const NEGATIVE = String.raw`\htmlClass{negative}{N}`
const TO_POSITIVE = `d(${ANCHOR},${POSITIVE})`
const TO_NEGATIVE = `d(${ANCHOR},${NEGATIVE})`
const SWAPPED = String.raw`\min(${TO_NEGATIVE},d(${POSITIVE},${NEGATIVE}))`

/**
 * The loss of the selected triplet as its formula, each number under its symbol, and the distance it is made of;
 * expanded, both distances with the coordinates' own numbers.
 */
export const Formula = ({ expanded }: { readonly expanded: boolean }) => {
  const text = useText(inspectorText)
  const swap = useStore((state) => state.scene.loss.swap)
  return (
    <>
      <div className={styles.formula} data-swap={swap || undefined}>
        <LinkedTerm of="loss" tex={String.raw`\htmlClass{loss}{\ell}`} plain={<i>ℓ</i>}>
          <LossNumber />
        </LinkedTerm>
        <Term tex="=" plain="=">
          =
        </Term>
        <Term tex={String.raw`\max(`} plain="max(">
          max(
        </Term>
        <LinkedTerm of="positive-distance" tex={TO_POSITIVE} plain={<Distance to="P" />}>
          <DistanceNumber to="positive" />
        </LinkedTerm>
        <Term tex="-" plain="−">
          −
        </Term>
        <LinkedTerm of="negative-distance" tex={swap ? SWAPPED : TO_NEGATIVE} plain={<Distance to="N" />}>
          <DistanceNumber to="negative" />
        </LinkedTerm>
        <Term tex="+" plain="+">
          +
        </Term>
        <LinkedTerm of="margin" tex="m" plain={<i>m</i>}>
          <MarginNumber />
        </LinkedTerm>
        <Term tex=",0)" plain=", 0)">
          , 0)
        </Term>
      </div>
      <DistanceFormula />
      {expanded && <Expansion />}
      <p className="visually-hidden">{swap ? text.formulaWithSwapInWords : text.formulaInWords}</p>
    </>
  )
}
