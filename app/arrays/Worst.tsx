import { useState } from 'react'
import { formatSignificant } from '../ui/format'
import { NumberField } from '../ui/NumberField'
import { TextButton } from '../ui/TextButton'
import { showTriplet, type SessionResult } from './session'
import { countText, placeText } from './words'
import styles from './Worst.module.css'

/** The triplets with the largest losses, and a way to see each on the stage; any other one by its number. */
export const Worst = ({ result: { worst, triplets, statistics } }: { readonly result: SessionResult }) => (
  <div className={styles.worst}>
    {worst.length === 0 ? (
      <p>No triplet has a loss.</p>
    ) : (
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">The worst triplets, NaN first</caption>
          <thead>
            <tr>
              <th scope="col">Worst triplets</th>
              <th scope="col">loss</th>
              <th scope="col">
                <span className="visually-hidden">stage</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {worst.map(({ index, loss }) => (
              <tr key={index}>
                <td>{placeText(triplets, index)}</td>
                <td className={styles.loss}>{formatSignificant(loss)}</td>
                <td>
                  <TextButton onClick={() => void showTriplet(index)}>
                    Show <span className="visually-hidden">triplet {placeText(triplets, index)} </span>on the stage
                  </TextButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    {statistics.count > worst.length && <AnyTriplet count={statistics.count} />}
  </div>
)

const AnyTriplet = ({ count }: { readonly count: number }) => {
  const [number, setNumber] = useState(1)
  return (
    <p className={styles.any}>
      <span>Any other, counted through from 1:</span>
      <NumberField
        label="Triplet"
        className={styles.index}
        value={number}
        format={String}
        isAccepted={(value) => Number.isInteger(value) && value >= 1 && value <= count}
        takes={`a whole number from 1 to ${countText(count)}`}
        stepped={(value, steps) => value + Math.sign(steps) * Math.max(1, Math.round(Math.abs(steps)))}
        onChange={setNumber}
      />
      <TextButton onClick={() => void showTriplet(number - 1)}>Show on the stage</TextButton>
    </p>
  )
}
