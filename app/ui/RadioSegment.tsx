import type { ReactNode } from 'react'
import styles from './RadioSegment.module.css'

type RadioSegmentProps = {
  /** Of the group: one of its radios is chosen. */
  readonly name: string
  readonly checked: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
  readonly onChosen: () => void
}

/** One choice of a radio group: words with a radio lying over them, unseen. */
export const RadioSegment = ({ name, checked, className, children, onChosen }: RadioSegmentProps) => (
  <label className={[styles.segment, className].filter(Boolean).join(' ')}>
    <input className={styles.radio} type="radio" name={name} checked={checked} onChange={onChosen} />
    {children}
  </label>
)
