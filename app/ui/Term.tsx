import type { ReactNode } from 'react'
import styles from './Term.module.css'
import { useExplanation } from './useExplanation'

type TermProps = {
  /** What it means, in a sentence or a few. */
  readonly about: ReactNode
  /** Accessible name, where the words are only a sign. */
  readonly name?: string
  /** What a press does besides. */
  readonly onPress?: () => void
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Words that have an explanation. */
export const Term = ({ about, name, onPress, className, children }: TermProps) => {
  const { props, explanation } = useExplanation(about)
  return (
    <>
      <button
        type="button"
        className={[styles.term, className].filter(Boolean).join(' ')}
        aria-label={name}
        {...props}
        onClick={() => {
          props.onClick()
          onPress?.()
        }}
      >
        {children}
      </button>
      {explanation}
    </>
  )
}
