import { dequal } from 'dequal/lite'
import { ROLES } from '../../src/codec/arrays/roles'
import { BACKEND_NAMES } from '../compute/backendNotices'
import { useStore } from '../state/store'
import { formatMilliseconds, formatSignificant } from '../ui/format'
import { TextButton } from '../ui/TextButton'
import { LossWords } from './LossWords'
import { ResultFiles } from './ResultFiles'
import styles from './ResultView.module.css'
import { load, useSession, type SessionResult } from './session'
import { countText, shapeText } from './words'
import { Worst } from './Worst'

/** The loss of the arrays: its shape, what it is on the whole, and which triplets are worst. */
export const ResultView = () => {
  const result = useSession((state) => state.result)
  if (!result) return null
  return (
    <section className={styles.result} aria-label="Result">
      <Readout {...result} />
      <Under {...result} />
      <Statistics {...result} />
      <Worst result={result} />
      <ResultFiles />
    </section>
  )
}

const Readout = ({ value, shape, loss }: SessionResult) => (
  <p className={styles.readout}>
    <span className={styles.value} data-value={value === null ? undefined : String(value)}>
      {value === null ? shapeText(shape) : formatSignificant(value)}
    </span>
    <span>{value === null ? `losses, reduction ${loss.reduction}` : `loss, shape ${shapeText(shape)}`}</span>
  </p>
)

/** Which loss the result is of. The parameters may have been turned since: it then says so, and can be computed anew. */
const Under = ({ loss, axis }: SessionResult) => {
  const current = useStore((state) => state.scene.loss)
  const busy = useSession((state) => state.busy !== null)
  const isOld = !dequal(loss, current)
  return (
    <p className={styles.under}>
      <LossWords loss={loss} />, axis {String(axis).replace('-', '−')}.{' '}
      {isOld && (
        <>
          The parameters have changed since.{' '}
          <TextButton disabled={busy} onClick={() => void load()}>
            Compute anew
          </TextButton>
        </>
      )}
    </p>
  )
}

const percent = (share: number) => (Number.isNaN(share) ? '–' : `${formatSignificant(100 * share, 3)} %`)

const Statistics = ({ statistics, nanGradients, triplets, dimension, by, milliseconds }: SessionResult) => {
  const { count, nanCount, min, max, mean, fractionActive } = statistics
  const number = (value: number) => (Number.isNaN(value) ? '–' : formatSignificant(value))
  const nanNumbers = ROLES.reduce((sum, role) => sum + nanGradients[role], 0)
  const facts = [
    ['Triplets', `${countText(count)}, ${shapeText(triplets)}`],
    ['Dimensions', dimension === null ? 'differ' : countText(dimension)],
    ['Least', number(min)],
    ['Mean', number(mean)],
    ['Largest', number(max)],
    ['Active, loss above 0', percent(fractionActive)],
    ['Losses that are NaN', countText(nanCount)],
    ['Gradient numbers that are NaN', countText(nanNumbers)],
    [
      'Computed by',
      `${by === 'float64' ? 'float64 reference' : BACKEND_NAMES[by]}, ${formatMilliseconds(milliseconds)}`,
    ],
  ] as const
  return (
    <dl className={styles.statistics}>
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
