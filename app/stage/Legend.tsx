import { memo } from 'react'
import { useStore, type State } from '../state/store'
import { useAppearance } from './appearance'
import { LEGEND, legendTicks } from './legend'
import { rampGradient } from './ramp'
import styles from './FieldOf.module.css'

/** The field that is painted: in the plane, or on the slice through space. */
const selectField = ({ scene, planeField, sliceField }: State) => (scene.dimensions === 3 ? sliceField : planeField)

/** What the tints of the field stand for. */
export const Legend = memo(() => {
  const base = useStore((state) => selectField(state)?.base ?? 0)
  const max = useStore((state) => selectField(state)?.max ?? 0)
  const appearance = useAppearance()
  const ticks = legendTicks(base, max)
  return (
    <div className={styles.legend} aria-hidden="true">
      <div
        className={styles.bar}
        style={{
          background: `linear-gradient(90deg, var(--paper) 0 ${LEGEND.paper}px, transparent ${LEGEND.paper}px), ${rampGradient(appearance)}`,
        }}
      />
      <div className={styles.ticks}>
        {ticks.map(({ at, text }, i) => (
          // by its place: the numbers change with the field in every frame of a drag, their elements need not
          <span key={i} data-edge={edgeOf(i, at)} style={{ left: at }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  )
})

/** The first and the last number stay within the bar. */
const edgeOf = (index: number, at: number) => (index === 0 ? 'start' : at > LEGEND.width - 4 ? 'end' : undefined)
