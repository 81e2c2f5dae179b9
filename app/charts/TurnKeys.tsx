import { useId, type KeyboardEvent } from 'react'
import { useText } from '../messages/catalogue'
import { chartsText } from '../messages/charts'
import styles from './TurnKeys.module.css'

/** Radians of one press, and how much farther Shift goes. */
const STEP = Math.PI / 36
const FAR = 3

const DIRECTIONS: Readonly<Record<string, readonly [aside: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

type TurnKeysProps = {
  /** What is turned: "Landscape". */
  readonly label: string
  /** Radians aside, about the vertical, and up. */
  readonly onTurn: (aside: number, up: number) => void
  readonly onReset: () => void
}

/** The keyboard's way to turn a chart that is drawn in space. The pointer passes through to the drawing. */
export const TurnKeys = ({ label, onTurn, onReset }: TurnKeysProps) => {
  const text = useText(chartsText)
  const how = useId()
  const press = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key]
    if (!direction) return
    event.preventDefault()
    const step = event.shiftKey ? FAR * STEP : STEP
    onTurn(direction[0] * step, direction[1] * step)
  }
  return (
    <button
      type="button"
      className={styles.keys}
      aria-label={text.turn({ chart: label })}
      aria-describedby={how}
      onKeyDown={press}
      onClick={onReset}
    >
      <span id={how} className={styles.how}>
        {text.turnHow}
      </span>
    </button>
  )
}
