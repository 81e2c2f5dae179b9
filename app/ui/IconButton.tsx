import type { LucideIcon } from 'lucide-react'
import { clickable } from './clickable'
import { Icon } from './Icon'
import styles from './IconButton.module.css'

type IconButtonProps = {
  readonly icon: LucideIcon
  /** The accessible name; shown beside the icon only with `labelled`. */
  readonly label: string
  readonly labelled?: boolean
  readonly disabled?: boolean
  /** A sentence that appears on hover: why it is disabled, or the shortcut. */
  readonly hint?: string
  readonly className?: string | undefined
  readonly onClick: () => void
}

export const IconButton = ({ icon, label, labelled, disabled, hint, className, onClick }: IconButtonProps) => (
  <button
    type="button"
    className={[styles.button, className].filter(Boolean).join(' ')}
    aria-label={label}
    title={hint ?? (labelled ? undefined : label)}
    {...clickable(onClick, disabled)}
  >
    <Icon of={icon} />
    {labelled && label}
  </button>
)
