import { arraysText } from '../messages/arrays'
import { useText } from '../messages/catalogue'
import { formatExact } from '../ui/format'
import { byReading, titleOf, type ListedArray, type Reading } from './listing'
import styles from './Readings.module.css'
import { correct, useSession } from './session'
import { countText } from './words'

/** How each source was read: what was supposed of it, what was left out, and the first rows of its arrays. */
export const Readings = () => {
  const text = useText(arraysText)
  const arrays = useSession((state) => state.arrays)
  return byReading(arrays).map(([reading, own]) => (
    <section key={own[0]?.id} className={styles.reading} aria-label={text.readFrom({ from: reading.from })}>
      <h3 className={styles.title}>{text.readAs({ from: reading.from, format: reading.format })}</h3>
      <Guesses reading={reading} />
      {reading.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {own.map((array, k) => (
        <FirstRows key={array.id} array={array} open={k < MOST_OPEN} />
      ))}
    </section>
  ))
}

/** Previews of one source that stand open: three roles and labels. */
const MOST_OPEN = 4

const Guesses = ({ reading }: { readonly reading: Reading }) => {
  const busy = useSession((state) => state.busy !== null)
  return reading.guesses.map(({ key, says, holds }) => (
    <label key={key} className={styles.guess}>
      <input
        type="checkbox"
        checked={holds}
        disabled={busy}
        onChange={({ currentTarget }) => void correct(reading, key, currentTarget.checked)}
      />
      {says}
    </label>
  ))
}

/** The beginning of an array, as it was read: what is wrong here is wrong in the loss. */
const FirstRows = ({ array, open }: { readonly array: ListedArray; readonly open: boolean }) => {
  const text = useText(arraysText)
  const { preview, shape } = array
  const width = shape.at(-1) ?? 1
  const title = titleOf(array)
  return (
    <details className={styles.preview} open={open}>
      <summary>{text.part({ array: title, part: partOf(text, array) })}</summary>
      <div className={styles.scroll}>
        <table className={styles.rows} aria-label={text.firstRows({ array: title })}>
          <tbody>
            {preview.map((row, k) => (
              // rows have no identity but their place
              <tr key={k}>
                <th scope="row">{k + 1}</th>
                {row.map((value, column) => (
                  <td key={column}>{typeof value === 'string' ? value : shown(value)}</td>
                ))}
                {width > row.length && <td>…</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** As it stands in the source, as far as six digits tell. */
const shown = (value: number) => formatExact(Number(value.toPrecision(6)))

/** How much of the array is in sight. */
const partOf = (text: typeof arraysText.en, { preview, shape }: ListedArray): string => {
  const [first = []] = preview
  if (shape.length < 2) {
    const length = shape[0] ?? 1
    return length > first.length ? text.firstNumbers({ n: first.length, count: countText(length) }) : text.allNumbers
  }
  const rows = shape.slice(0, -1).reduce((product, axis) => product * axis, 1)
  return rows > preview.length ? text.someRows({ n: preview.length, count: countText(rows) }) : text.allRows
}
