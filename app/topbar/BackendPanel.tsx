import type { BackendId } from '../../src/kernels/backend'
import { BACKEND_NAMES } from '../compute/backendNotices'
import type { BackendPreference } from '../state/resultsSlice'
import { useStore } from '../state/store'
import { formatMilliseconds, formatScientific } from '../ui/format'
import { Segmented } from '../ui/Segmented'
import { TextButton } from '../ui/TextButton'
import { autoChoice } from './autoChoice'
import { atRest } from '../state/atRest'
import styles from './BackendPanel.module.css'
import { explainedByFloat32, judgement, parityOf } from './parity'

const CHOICES: readonly { readonly value: BackendPreference; readonly label: string }[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'webgpu', label: 'WebGPU' },
  { value: 'js', label: 'JS' },
]

/** Which backend computes and why, how fast it is, and how near to float64 it comes. */
export const BackendPanel = () => (
  <>
    <Choice />
    <Figures />
    <Check />
  </>
)

const Choice = () => {
  const preference = useStore((state) => state.preference)
  const preferenceChanged = useStore((state) => state.preferenceChanged)
  const measured = useStore((state) => state.measured)
  const unavailable = useStore((state) => state.unavailable)
  const passedOver = useStore((state) => state.passedOver)
  return (
    <>
      <Segmented label="Backend" value={preference} options={CHOICES} onChange={preferenceChanged} />
      <p className={styles.text}>{autoChoice({ measured, unavailable, passedOver })}</p>
      {(Object.entries(unavailable) as [BackendId, string][]).map(([id, reason]) => (
        <p key={id} className={styles.text}>
          <b>{BACKEND_NAMES[id]} is not available:</b> {reason}{' '}
          <TextButton onClick={() => preferenceChanged(id)}>Try {BACKEND_NAMES[id]} again</TextButton>
        </p>
      ))}
    </>
  )
}

const selectEvaluation = atRest(({ results }) => results?.milliseconds.evaluate ?? null)
const selectField = atRest(({ fieldMilliseconds }) => fieldMilliseconds)

const Figures = () => {
  const active = useStore((state) => state.active)
  const evaluation = useStore(selectEvaluation)
  const field = useStore(selectField)
  return (
    <dl className={styles.figures}>
      <dt>Computes</dt>
      <dd>{active ? active.description : '–'}</dd>
      <dt>Last evaluation</dt>
      <dd>{evaluation === null ? '–' : formatMilliseconds(evaluation)}</dd>
      <dt>Last field</dt>
      <dd>{field === null ? '–' : formatMilliseconds(field)}</dd>
    </dl>
  )
}

const selectResults = atRest(({ results }) => results)

const Check = () => {
  const results = useStore(selectResults)
  if (!results) return null
  const parity = parityOf(results)
  const { p } = results.scene.loss
  return (
    <section className={styles.check} aria-label="Check against float64">
      <h2 className={styles.heading}>Largest difference from float64</h2>
      <dl className={styles.figures}>
        <dt>Losses</dt>
        <dd>{formatScientific(parity.losses)}</dd>
        <dt>Distances</dt>
        <dd>{formatScientific(parity.distances)}</dd>
        <dt>Gradients</dt>
        <dd>{formatScientific(parity.gradients)}</dd>
      </dl>
      <p className={styles.text}>
        {judgement(parity, p)} Relative to the largest term, on this scene; rounding explains{' '}
        {formatScientific(explainedByFloat32(p))}.
      </p>
    </section>
  )
}
