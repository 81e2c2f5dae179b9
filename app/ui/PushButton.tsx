import type { ReactNode } from 'react'
import { clickable } from './clickable'
import styles from './PushButton.module.css'

type PushButtonProps = {
  readonly children: ReactNode
  /** The one that a dialog is for. */
  readonly primary?: boolean
  readonly disabled?: boolean
  readonly onClick: () => void
}

/** A button with an edge; the primary one is filled with ink. */
export const PushButton = ({ children, primary, disabled, onClick }: PushButtonProps) => (
  <button type="button" className={styles.button} data-primary={primary || undefined} {...clickable(onClick, disabled)}>
    {children}
  </button>
)
