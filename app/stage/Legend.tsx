import { memo } from 'react'
import { useStore } from '../state/store'
import { useAppearance } from './appearance'
import { LEGEND, legendTicks } from './legend'
import { selectLegendRange } from './legendRange'
import { rampGradient } from './ramp'
import styles from './FieldOf.module.css'

const NO_RANGE = { base: 0, max: 0 }

/** What the tints of the field stand for. */
export const Legend = memo(() => {
  const { base, max } = useStore(selectLegendRange) ?? NO_RANGE
  const appearance = useAppearance()
  return (
    <div className={styles.legend} aria-hidden="true">
      <div
        className={styles.bar}
        style={{
          background: `linear-gradient(90deg, var(--paper) 0 ${LEGEND.paper}px, transparent ${LEGEND.paper}px), ${rampGradient(appearance)}`,
        }}
      />
      <div className={styles.ticks}>
        {legendTicks(base, max).map(({ at, text, edge }, i) => (
          // by its place: the numbers change with the field in every frame of a drag, their elements need not
          <span key={i} data-edge={edge} style={{ left: at }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  )
})
