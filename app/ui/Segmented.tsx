import { useId, type ReactNode } from 'react'
import { RadioSegment } from './RadioSegment'
import styles from './Segmented.module.css'

type SegmentedProps<Value extends string> = {
  readonly label: string
  /** Whether the label is only read aloud. */
  readonly quiet?: boolean
  /** None of the options where none is chosen. */
  readonly value: Value | null
  /** `about`: what an option means. */
  readonly options: readonly { readonly value: Value; readonly label: string; readonly about?: ReactNode }[]
  /** `data-control`, by which a script finds it. */
  readonly control?: string
  /** For the options' text. */
  readonly className?: string | undefined
  readonly onChange: (value: Value) => void
}

/** One of a few: a radio group whose radios lie over their segments. */
export const Segmented = <Value extends string>({
  label,
  quiet,
  value,
  options,
  control,
  className,
  onChange,
}: SegmentedProps<Value>) => {
  const id = useId()
  return (
    <div
      className={styles.choice}
      role="radiogroup"
      data-control={control}
      aria-labelledby={quiet ? undefined : id}
      aria-label={quiet ? label : undefined}
    >
      {!quiet && <span id={id}>{label}</span>}
      <div className={styles.segments}>
        {options.map((option) => (
          <RadioSegment
            key={option.value}
            name={id}
            checked={option.value === value}
            className={[styles.segment, className].filter(Boolean).join(' ')}
            about={option.about}
            onChosen={() => onChange(option.value)}
          >
            {option.label}
          </RadioSegment>
        ))}
      </div>
    </div>
  )
}
