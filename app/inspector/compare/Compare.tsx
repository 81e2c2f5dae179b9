import { useRef } from 'react'
import { conventionOf } from '../../../src/loss/conventions/registry'
import { useText } from '../../messages/catalogue'
import { compareText } from '../../messages/compare'
import { Rich } from '../../messages/Rich'
import { atRest } from '../../state/atRest'
import { selectComparison } from '../../state/comparison'
import { useStore } from '../../state/store'
import { formatEps, formatShort } from '../../ui/format'
import { TextButton } from '../../ui/TextButton'
import { useVisible } from '../../ui/useVisible'
import { Tex } from '../Tex'
import styles from './Compare.module.css'
import { CompareRow } from './CompareRow'

const SYMBOLS = { i: (symbol: string) => <i>{symbol}</i> }

// below the fold nobody sees it change: it waits until the hand rests
const selectRestingComparison = atRest(selectComparison)

/** The conventions side by side on the present points: what each makes of them, and where it parts from the chosen one. */
export const Compare = () => {
  const text = useText(compareText)
  const table = useRef<HTMLTableElement>(null)
  const visible = useVisible(table)
  const compared = useStore(visible ? selectComparison : selectRestingComparison)
  const { convention, swap, reduction } = useStore((state) => state.scene.loss)
  const count = useStore((state) => state.scene.triplets.length)
  const chosen = compared.find((each) => each.convention === convention && each.swap === swap)
  return (
    <>
      <table ref={table} className={styles.table} aria-label={text.conventions}>
        <caption className={styles.caption}>
          <Rich text={reduction === 'none' && count > 1 ? text.captionSelected : text.captionAll} tags={SYMBOLS} />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{text.convention}</span>
            </th>
            <th scope="col" className={styles.form}>
              <Tex tex="d(x,y)">
                <i>d</i>(<i>x</i>, <i>y</i>)
              </Tex>
              <span aria-hidden="true" className={styles.difference}>
                <i>u</i> = <i>x</i> − <i>y</i>
              </span>
              <span className="visually-hidden">{text.distance}</span>
            </th>
            <th scope="col">{text.loss}</th>
            <th scope="col">
              <Tex tex={String.raw`\lVert\nabla\rVert`}>|∇|</Tex>
              <span className="visually-hidden">{text.gradientNorm}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {compared.map((each) => (
            <CompareRow
              key={`${each.convention} ${each.swap}`}
              compared={each}
              chosen={chosen ?? each}
              isChosen={each === chosen}
            />
          ))}
        </tbody>
      </table>
      <Defaults />
    </>
  )
}

/** The chosen convention's own defaults, unless they are in force. */
const Defaults = () => {
  const text = useText(compareText)
  const { margin, eps, reduction, convention } = useStore((state) => state.scene.loss)
  const defaultsTaken = useStore((state) => state.defaultsTaken)
  const { label, defaults } = conventionOf(convention)
  const inForce = margin === defaults.margin && eps === defaults.eps && reduction === defaults.reduction
  const values = text.defaults({
    program: label,
    margin: formatShort(defaults.margin),
    eps: formatEps(defaults.eps),
    reduction: defaults.reduction,
  })
  return (
    <p className={styles.defaults}>
      <span>
        <Rich text={values} tags={SYMBOLS} />
      </span>
      <TextButton disabled={inForce} hint={inForce ? text.defaultsInForce : text.defaultsHint} onClick={defaultsTaken}>
        {text.useDefaults}
      </TextButton>
    </p>
  )
}
