import { selectRows } from '../state/selectors'
import { useStore } from '../state/store'
import styles from './RegimeSplit.module.css'
import { countRegimes } from './regimes'

/** Of several triplets, how many are hard, semi-hard and easy: as parts of a line, and in numbers. */
export const RegimeSplit = () => {
  const rows = useStore(selectRows)
  if (rows.length < 2) return null
  const counts = countRegimes(rows)
  return (
    <div className={styles.split}>
      <div className={styles.line} aria-hidden="true">
        {counts.map(({ regime, count }) => (
          <span key={regime} data-regime={regime} style={{ flexGrow: count }} />
        ))}
      </div>
      <p className={styles.counts}>
        {counts.map(({ regime, count }) => (
          <span key={regime}>
            <b>{count}</b> {regime}{' '}
          </span>
        ))}
      </p>
    </div>
  )
}
