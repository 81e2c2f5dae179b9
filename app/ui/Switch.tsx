import { useId, type ReactNode } from 'react'
import styles from './Switch.module.css'
import { Term } from './Term'

type SwitchProps = {
  readonly label: string
  /** What the label means. */
  readonly about?: ReactNode
  readonly checked: boolean
  /** Why it cannot be turned, in a few words; it is disabled as long as there is a reason. */
  readonly refusal?: string | undefined
  readonly onChange: (checked: boolean) => void
}

export const Switch = ({ label, about, checked, refusal, onChange }: SwitchProps) => {
  const id = useId()
  return (
    <div className={styles.row}>
      <span id={id}>{about === undefined ? label : <Term about={about}>{label}</Term>}</span>
      <span className={styles.end}>
        {refusal && <span id={`${id}-refusal`}>{refusal}</span>}
        <button
          type="button"
          role="switch"
          className={styles.switch}
          aria-checked={checked}
          aria-labelledby={id}
          aria-describedby={refusal ? `${id}-refusal` : undefined}
          disabled={refusal !== undefined}
          onClick={() => onChange(!checked)}
        />
      </span>
    </div>
  )
}
