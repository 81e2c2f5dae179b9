import { gripOf } from '../state/grip'
import { selectedIndex } from '../state/selectors'
import { useStore } from '../state/store'
import { useTwin } from '../state/useTwin'
import { NumberField } from '../ui/NumberField'
import { Slider, type Tick } from '../ui/Slider'
import styles from './Parameter.module.css'

type ParameterProps = {
  /** The term of the formula that it is. */
  readonly term: 'p' | 'margin' | 'eps'
  /** The name of both the slider and the field. */
  readonly name: string
  /** What is written above the slider, and the letter of the formula after it. */
  readonly label: string
  readonly symbol: string
  readonly value: number
  readonly format: (value: number) => string
  readonly isAccepted: (value: number) => boolean
  readonly takes: string
  readonly stepped: (value: number, steps: number) => number
  /** The slider's own units, where they are not the value's. */
  readonly slider: {
    readonly min: number
    readonly max: number
    readonly step: number
    readonly ticks: readonly Tick[]
    readonly toSlider?: (value: number) => number
    readonly fromSlider?: (position: number) => number
    /** Called with what the slider, not the field, has set. */
    readonly onSlide?: (value: number) => void
  }
  readonly onChange: (value: number) => void
}

const same = (value: number) => value

/** A number with a slider for the hand and a field for the rest of the numbers. */
export const Parameter = ({ term, name, label, symbol, value, slider, onChange, ...field }: ParameterProps) => {
  const take = () => gripOf({ kind: 'parameter', parameter: term })
  const twin = useTwin(term, useStore(selectedIndex))
  const { min, max, step, ticks, toSlider = same, fromSlider = same, onSlide } = slider
  const slide = (position: number) => {
    onSlide?.(fromSlider(position))
    onChange(fromSlider(position))
  }
  return (
    <div className={styles.parameter} data-control={term} {...twin}>
      <span className={styles.label} aria-hidden="true">
        {label} <i>{symbol}</i>
      </span>
      <NumberField label={name} value={value} className={styles.number} onChange={onChange} take={take} {...field} />
      <div className={styles.slider}>
        <Slider
          label={name}
          value={toSlider(value)}
          valueText={Number.isFinite(value) ? field.format(value) : String(value)}
          min={min}
          max={max}
          step={step}
          ticks={ticks}
          onChange={slide}
          take={take}
        />
      </div>
    </div>
  )
}
