import type { BackendId } from '../../src/kernels/backend'
import { BACKEND_NAMES } from '../compute/backendNotices'
import { useText } from '../messages/catalogue'
import { topbarText } from '../messages/topbar'
import type { BackendPreference } from '../state/resultsSlice'
import { useStore } from '../state/store'
import { formatMilliseconds, formatScientific } from '../ui/format'
import { Segmented } from '../ui/Segmented'
import { TextButton } from '../ui/TextButton'
import { autoChoice } from './autoChoice'
import { atRest } from '../state/atRest'
import styles from './BackendPanel.module.css'
import { explainedByFloat32, judgement, parityOf } from './parity'

const choicesIn = (
  text: typeof topbarText.en,
): readonly { readonly value: BackendPreference; readonly label: string }[] => [
  { value: 'auto', label: text.auto },
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
  const text = useText(topbarText)
  const preference = useStore((state) => state.preference)
  const preferenceChanged = useStore((state) => state.preferenceChanged)
  const measured = useStore((state) => state.measured)
  const unavailable = useStore((state) => state.unavailable)
  const passedOver = useStore((state) => state.passedOver)
  return (
    <>
      <Segmented label={text.backend} value={preference} options={choicesIn(text)} onChange={preferenceChanged} />
      <p className={styles.text}>{autoChoice(text, { measured, unavailable, passedOver })}</p>
      {(Object.entries(unavailable) as [BackendId, string][]).map(([id, reason]) => (
        <p key={id} className={styles.text}>
          <b>{text.unavailable({ backend: BACKEND_NAMES[id] })}</b> {reason}{' '}
          <TextButton onClick={() => preferenceChanged(id)}>
            {text.tryBackend({ backend: BACKEND_NAMES[id] })}
          </TextButton>
        </p>
      ))}
    </>
  )
}

const selectEvaluation = atRest(({ results }) => results?.milliseconds.evaluate ?? null)
const selectField = atRest(({ fieldMilliseconds }) => fieldMilliseconds)

const Figures = () => {
  const text = useText(topbarText)
  const active = useStore((state) => state.active)
  const evaluation = useStore(selectEvaluation)
  const field = useStore(selectField)
  return (
    <dl className={styles.figures}>
      <dt>{text.computes}</dt>
      <dd>{active ? active.description : '–'}</dd>
      <dt>{text.lastEvaluation}</dt>
      <dd>{evaluation === null ? '–' : formatMilliseconds(evaluation)}</dd>
      <dt>{text.lastField}</dt>
      <dd>{field === null ? '–' : formatMilliseconds(field)}</dd>
    </dl>
  )
}

const selectResults = atRest(({ results }) => results)

const Check = () => {
  const text = useText(topbarText)
  const results = useStore(selectResults)
  if (!results) return null
  const parity = parityOf(results)
  const { p } = results.scene.loss
  return (
    <section className={styles.check} aria-label={text.check}>
      <h2 className={styles.heading}>{text.largestDifference}</h2>
      <dl className={styles.figures}>
        <dt>{text.losses}</dt>
        <dd>{formatScientific(parity.losses)}</dd>
        <dt>{text.distances}</dt>
        <dd>{formatScientific(parity.distances)}</dd>
        <dt>{text.gradients}</dt>
        <dd>{formatScientific(parity.gradients)}</dd>
      </dl>
      <p className={styles.text}>
        {text.relative({
          judgement: judgement(text, parity, p),
          difference: formatScientific(explainedByFloat32(p)),
        })}
      </p>
    </section>
  )
}
