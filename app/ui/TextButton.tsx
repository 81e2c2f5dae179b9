import type { ReactNode } from 'react'
import { clickable } from './clickable'
import styles from './TextButton.module.css'

type TextButtonProps = {
  readonly children: ReactNode
  readonly disabled?: boolean
  readonly hint?: string | undefined
  readonly onClick: () => void
}

/** A quiet button in the text: underlined words. */
export const TextButton = ({ children, disabled, hint, onClick }: TextButtonProps) => (
  <button type="button" className={styles.button} title={hint} {...clickable(onClick, disabled)}>
    {children}
  </button>
)
