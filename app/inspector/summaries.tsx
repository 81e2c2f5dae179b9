import { useText } from '../messages/catalogue'
import { inspectorText } from '../messages/inspector'
import { selectedRow } from '../state/selectors'
import { useStore } from '../state/store'
import { formatEps, formatShort, formatSignificant } from '../ui/format'
import { regimeKey } from './regimes'
import styles from './Inspector.module.css'

/** What a folded section says of itself in its heading. */

export const ParametersSummary = () => {
  const { p, margin, eps, reduction } = useStore((state) => state.scene.loss)
  return (
    <span className={styles.summary}>
      <span>
        <i>p</i> {formatShort(p)}
      </span>
      <span>
        <i>m</i> {formatShort(margin)}
      </span>
      <span>
        <i>ε</i> {formatEps(eps)}
      </span>
      <span>{reduction}</span>
    </span>
  )
}

export const FormulaSummary = () => {
  const loss = useStore((state) => {
    const row = selectedRow(state)
    return row ? formatSignificant(row.loss, 3) : '–'
  })
  return (
    <span className={styles.summary}>
      <span>
        <i>ℓ</i> = {loss}
      </span>
    </span>
  )
}

export const TripletsSummary = () => {
  const text = useText(inspectorText)
  const count = useStore((state) => state.scene.triplets.length)
  const regime = useStore((state) => selectedRow(state)?.regime)
  return <>{count === 1 ? text.onlyTripletSummary({ kind: regime ? text[regimeKey(regime)] : '–' }) : count}</>
}
