import { conventionOf } from '../../src/loss/conventions/registry'
import { useText } from '../messages/catalogue'
import { explanationsText } from '../messages/explanations'
import { inspectorText } from '../messages/inspector'
import { readoutTerm } from '../state/litSlice'
import { selectedIndex, selectedRow, selectLoss, selectRows } from '../state/selectors'
import { useStore, type State } from '../state/store'
import { useTwin } from '../state/useTwin'
import { isBusy } from '../state/atRest'
import { Term } from '../ui/Term'
import { formatSignificant } from '../ui/format'
import styles from './LossReadout.module.css'
import { Prose } from './Prose'
import { RegimeSplit } from './RegimeSplit'
import { reasonOf, reasonOfBatch, shortReason } from './reason'
import { regimeKey } from './regimes'

/** What the loss is, and one sentence on why. */
export const LossReadout = () => {
  const text = useText(inspectorText)
  return (
    <div className={styles.readout}>
      <div className={styles.heading}>
        <span aria-hidden="true">{text.loss}</span>
        <Meta />
      </div>
      <LossValue />
      <Reason />
      <RegimeSplit />
    </div>
  )
}

const Meta = () => {
  const text = useText(inspectorText)
  const { convention, reduction } = useStore((state) => state.scene.loss)
  const count = useStore((state) => state.scene.triplets.length)
  const selected = useStore(selectedIndex)
  const program = conventionOf(convention).label
  const ofSeveral = () =>
    reduction === 'none'
      ? text.ofSelectedTriplet({ program, number: selected + 1, n: count })
      : text.ofTriplets({ program, reduction, n: count })
  return <span className={styles.meta}>{count === 1 ? text.ofOneTriplet({ program, reduction }) : ofSeveral()}</span>
}

/** JSON has no NaN and no infinities: they stand as strings. */
const inJson = (loss: number | readonly number[] | null): string =>
  JSON.stringify(loss, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  )

/** The number itself, or for reduction none that of the selected triplet. */
export const LossValue = () => {
  const text = useText(inspectorText)
  const loss = useStore(selectLoss)
  const busy = useStore(isBusy)
  const selected = useStore(selectedIndex)
  const twin = useTwin(
    useStore(({ scene }) => readoutTerm(scene)),
    selected,
  )
  return (
    <output className={styles.value} aria-label={text.loss} aria-busy={busy} data-value={inJson(loss)} {...twin}>
      {loss === null ? (
        '–'
      ) : typeof loss === 'number' ? (
        formatSignificant(loss)
      ) : (
        <List losses={loss} large={Math.min(selected, loss.length - 1)} />
      )}
    </output>
  )
}

/** Every triplet's loss is there to be read, in one text however many there are; the selected one's stands large. */
const List = ({ losses, large }: { readonly losses: readonly number[]; readonly large: number }) => {
  const texts = losses.map((loss) => formatSignificant(loss))
  const [before, after] = [texts.slice(0, large), texts.slice(large + 1)]
  return (
    <>
      {before.length > 0 && <span className="visually-hidden">{before.map((text) => `${text}, `).join('')}</span>}
      <span>{texts[large]}</span>
      {after.length > 0 && <span className="visually-hidden">{after.map((text) => `, ${text}`).join('')}</span>}
    </>
  )
}

const selectSwap = (state: State) => state.scene.loss.swap
const selectMargin = (state: State) => state.scene.loss.margin

const Reason = () => {
  const text = useText(inspectorText)
  const explanations = useText(explanationsText)
  const row = useStore(selectedRow)
  const rows = useStore(selectRows)
  const margin = useStore(selectMargin)
  const swap = useStore(selectSwap)
  const reduction = useStore((state) => state.scene.loss.reduction)
  const overdue = useStore((state) => state.overdue)
  if (overdue) {
    // at the start there are no numbers yet
    const words = row ? text.numbersAreOld : text.noNumbersYet
    return (
      <>
        <p className={styles.reason}>{words}</p>
        <p className={styles.short}>{row ? text.numbersAreOldShort : words}</p>
      </>
    )
  }
  // a triplet that was just added has no numbers yet
  if (!row) return <p className={styles.reason} />
  if (reduction !== 'none' && rows.length > 1) {
    return (
      <p className={styles.reason} data-lasting>
        <Prose text={reasonOfBatch(text, rows)} />
      </p>
    )
  }
  const short = shortReason(text, row, margin)
  return (
    <>
      <p className={styles.reason}>
        <Prose text={reasonOf(text, row, margin, swap)} />
      </p>
      <p className={styles.short}>
        <b>
          <Term about={explanations[regimeKey(row.regime)]}>{short.kind}</Term>
        </b>{' '}
        {short.rest}
      </p>
    </>
  )
}
