import { useState } from 'react'
import { arraysText } from '../messages/arrays'
import { useText } from '../messages/catalogue'
import { formatSignificant } from '../ui/format'
import { NumberField } from '../ui/NumberField'
import { TextButton } from '../ui/TextButton'
import { showTriplet, type SessionResult } from './session'
import { countText, placeText } from './words'
import styles from './Worst.module.css'

/** The triplets with the largest losses, and a way to see each on the stage; any other one by its number. */
export const Worst = ({ result: { worst, triplets, statistics } }: { readonly result: SessionResult }) => {
  const text = useText(arraysText)
  return (
    <div className={styles.worst}>
      {worst.length === 0 ? (
        <p>{text.noLosses}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="visually-hidden">{text.worstCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{text.worst}</th>
                <th scope="col">{text.lossColumn}</th>
                <th scope="col">
                  <span className="visually-hidden">{text.stageColumn}</span>
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
                      {text.show}{' '}
                      <span className="visually-hidden">{text.tripletAt({ place: placeText(triplets, index) })} </span>
                      {text.onTheStage}
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
}

const AnyTriplet = ({ count }: { readonly count: number }) => {
  const text = useText(arraysText)
  const [number, setNumber] = useState(1)
  return (
    <p className={styles.any}>
      <span>{text.anyOther}</span>
      <NumberField
        label={text.triplet}
        className={styles.index}
        value={number}
        format={String}
        isAccepted={(value) => Number.isInteger(value) && value >= 1 && value <= count}
        takes={text.numberUpTo({ most: countText(count) })}
        stepped={(value, steps) => value + Math.sign(steps) * Math.max(1, Math.round(Math.abs(steps)))}
        onChange={setNumber}
      />
      <TextButton onClick={() => void showTriplet(number - 1)}>{text.showOnTheStage}</TextButton>
    </p>
  )
}
