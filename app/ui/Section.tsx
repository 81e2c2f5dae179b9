import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { Icon } from './Icon'
import styles from './Section.module.css'

type SectionProps = {
  readonly title: string
  /** Said beside the title. */
  readonly note?: ReactNode
  /** A button at the heading's right end; under the content where the section cannot be folded. */
  readonly action?: ReactNode
  /** What the heading says in place of the content while it is folded. */
  readonly summary: ReactNode
  /** Whether it can be folded; where a tab already shows it alone, its title is read aloud only. */
  readonly foldable: boolean
  readonly children: ReactNode
}

export const Section = ({ title, note, action, summary, foldable, children }: SectionProps) => {
  const id = useId()
  const [open, setOpen] = useState(true)
  const shown = open || !foldable
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        {foldable ? (
          <h2 className={styles.title}>
            <button
              type="button"
              id={id}
              className={styles.fold}
              aria-expanded={open}
              aria-controls={`${id}-content`}
              onClick={() => setOpen(!open)}
            >
              <Icon of={open ? ChevronDown : ChevronRight} />
              {title}
            </button>
          </h2>
        ) : (
          <h2 id={id} className="visually-hidden">
            {title}
          </h2>
        )}
        {note && <span className={styles.note}>{note}</span>}
        {foldable && <span className={styles.end}>{open ? action : summary}</span>}
      </div>
      <div id={`${id}-content`} className={styles.content} hidden={!shown}>
        {shown && children}
      </div>
      {!foldable && action && <div className={styles.foot}>{action}</div>}
    </section>
  )
}
