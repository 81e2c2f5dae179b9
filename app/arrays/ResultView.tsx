import { dequal } from 'dequal/lite'
import { ROLES } from '../../src/codec/arrays/roles'
import { BACKEND_NAMES } from '../compute/backendNotices'
import { arraysText } from '../messages/arrays'
import { useText } from '../messages/catalogue'
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
  const text = useText(arraysText)
  const result = useSession((state) => state.result)
  if (!result) return null
  return (
    <section className={styles.result} aria-label={text.result}>
      <Readout {...result} />
      <Under {...result} />
      <Statistics {...result} />
      <Worst result={result} />
      <ResultFiles />
    </section>
  )
}

const Readout = ({ value, shape, loss }: SessionResult) => {
  const text = useText(arraysText)
  return (
    <p className={styles.readout}>
      <span className={styles.value} data-value={value === null ? undefined : String(value)}>
        {value === null ? shapeText(shape) : formatSignificant(value)}
      </span>
      <span>
        {value === null ? text.losses({ reduction: loss.reduction }) : text.lossShape({ shape: shapeText(shape) })}
      </span>
    </p>
  )
}

/** Which loss the result is of. The parameters may have been turned since: it then says so, and can be computed anew. */
const Under = ({ loss, axis }: SessionResult) => {
  const text = useText(arraysText)
  const current = useStore((state) => state.scene.loss)
  const busy = useSession((state) => state.busy !== null)
  const isOld = !dequal(loss, current)
  return (
    <p className={styles.under}>
      <LossWords loss={loss} />
      {text.alongAxis({ axis: String(axis).replace('-', '−') })}{' '}
      {isOld && (
        <>
          {text.changed}{' '}
          <TextButton disabled={busy} onClick={() => void load()}>
            {text.computeAnew}
          </TextButton>
        </>
      )}
    </p>
  )
}

const percent = (share: number) => (Number.isNaN(share) ? '–' : `${formatSignificant(100 * share, 3)} %`)

const Statistics = ({ statistics, nanGradients, triplets, dimension, by, milliseconds }: SessionResult) => {
  const text = useText(arraysText)
  const { count, nanCount, min, max, mean, fractionActive } = statistics
  const number = (value: number) => (Number.isNaN(value) ? '–' : formatSignificant(value))
  const nanNumbers = ROLES.reduce((sum, role) => sum + nanGradients[role], 0)
  const facts = [
    [text.triplets, `${countText(count)}, ${shapeText(triplets)}`],
    [text.dimensions, dimension === null ? text.differ : countText(dimension)],
    [text.least, number(min)],
    [text.mean, number(mean)],
    [text.largest, number(max)],
    [text.active, percent(fractionActive)],
    [text.nanLosses, countText(nanCount)],
    [text.nanGradients, countText(nanNumbers)],
    [
      text.computedBy,
      text.byIn({
        by: by === 'float64' ? text.float64 : BACKEND_NAMES[by],
        time: formatMilliseconds(milliseconds),
      }),
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
