import { useText } from '../messages/catalogue'
import { explanationsText } from '../messages/explanations'
import { inspectorText } from '../messages/inspector'
import { showSelected } from '../stage/showSelected'
import { selectRows } from '../state/selectors'
import { useStore } from '../state/store'
import { formatAmount, formatPercent } from '../ui/format'
import { Term } from '../ui/Term'
import { TextButton } from '../ui/TextButton'
import { selectSummary } from './batch/summary'
import { regimeKey } from './regimes'
import styles from './RegimeSplit.module.css'

/** Of several triplets, how many are hard, semi-hard and easy, and how much the active ones lose. */
export const RegimeSplit = () => {
  const several = useStore((state) => selectRows(state).length > 1)
  return several ? <Split /> : null
}

const Split = () => {
  const text = useText(inspectorText)
  const explanations = useText(explanationsText)
  const { regimes, active, meanOfActive } = useStore(selectSummary)
  return (
    <div className={styles.split}>
      <div className={styles.line} aria-hidden="true">
        {regimes.map(({ regime, count }) => (
          <span key={regime} data-regime={regime} style={{ flexGrow: count }} />
        ))}
      </div>
      <p className={styles.counts}>
        {regimes.map(({ regime, count, fraction }) => (
          <span key={regime}>
            <b>{count}</b> <Term about={explanations[regimeKey(regime)]}>{text[regimeKey(regime)]}</Term>{' '}
            {formatPercent(fraction)}{' '}
          </span>
        ))}
      </p>
      <p className={styles.active}>
        <span>
          {active > 0
            ? text.activeAndMean({ percent: formatPercent(active), mean: formatAmount(meanOfActive) })
            : text.active({ percent: formatPercent(active) })}
        </span>
        <TextButton onClick={goToWorst}>{text.goToWorst}</TextButton>
      </p>
    </div>
  )
}

/** The view stays where it is as long as the triplet is on the stage. */
const goToWorst = () => {
  const state = useStore.getState()
  state.tripletSelected(selectSummary(state).worst)
  showSelected()
}
