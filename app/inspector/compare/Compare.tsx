import { useRef } from 'react'
import { conventionOf } from '../../../src/loss/conventions/registry'
import { atRest } from '../../state/atRest'
import { selectComparison } from '../../state/comparison'
import { useStore } from '../../state/store'
import { formatEps, formatShort } from '../../ui/format'
import { TextButton } from '../../ui/TextButton'
import { useVisible } from '../../ui/useVisible'
import { Tex } from '../Tex'
import styles from './Compare.module.css'
import { CompareRow } from './CompareRow'

// below the fold nobody sees it change: it waits until the hand rests
const selectRestingComparison = atRest(selectComparison)

/** The conventions side by side on the present points: what each makes of them, and where it parts from the chosen one. */
export const Compare = () => {
  const table = useRef<HTMLTableElement>(null)
  const visible = useVisible(table)
  const compared = useStore(visible ? selectComparison : selectRestingComparison)
  const { convention, swap, reduction } = useStore((state) => state.scene.loss)
  const count = useStore((state) => state.scene.triplets.length)
  const chosen = compared.find((each) => each.convention === convention && each.swap === swap)
  return (
    <>
      <table ref={table} className={styles.table} aria-label="Conventions">
        <caption className={styles.caption}>
          {reduction === 'none' && count > 1 ? 'The selected triplet' : 'The present points'} in float64, under the{' '}
          <i>p</i>, margin and <i>ε</i> in force. Marked is where a convention first differs from the chosen one.
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Convention</span>
            </th>
            <th scope="col" className={styles.form}>
              <Tex tex="d(x,y)">
                <i>d</i>(<i>x</i>, <i>y</i>)
              </Tex>
              <span aria-hidden="true" className={styles.difference}>
                <i>u</i> = <i>x</i> − <i>y</i>
              </span>
              <span className="visually-hidden">Distance, u being x minus y</span>
            </th>
            <th scope="col">loss</th>
            <th scope="col">
              <Tex tex={String.raw`\lVert\nabla\rVert`}>|∇|</Tex>
              <span className="visually-hidden">Gradient norm</span>
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
  const { margin, eps, reduction, convention } = useStore((state) => state.scene.loss)
  const defaultsTaken = useStore((state) => state.defaultsTaken)
  const { label, defaults } = conventionOf(convention)
  const inForce = margin === defaults.margin && eps === defaults.eps && reduction === defaults.reduction
  return (
    <p className={styles.defaults}>
      <span>
        {label}: <i>m</i> {formatShort(defaults.margin)}, <i>ε</i> {formatEps(defaults.eps)}, {defaults.reduction}
      </span>
      <TextButton
        disabled={inForce}
        hint={inForce ? 'They are in force' : 'Sets margin, epsilon and reduction'}
        onClick={defaultsTaken}
      >
        Use its own defaults
      </TextButton>
    </p>
  )
}
