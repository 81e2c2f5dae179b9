import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './PopoverPanel.module.css'

type PopoverPanelProps = Pick<Popover.PopoverContentProps, 'side' | 'align'> & {
  readonly label: string
  /** For its width and what it keeps off its edges. */
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** What a button opens beside itself, over the page. */
export const PopoverPanel = ({ label, className, children, side = 'bottom', align = 'end' }: PopoverPanelProps) => (
  <Popover.Portal>
    <Popover.Content
      className={[styles.panel, className].filter(Boolean).join(' ')}
      aria-label={label}
      side={side}
      align={align}
      sideOffset={6}
      collisionPadding={8}
    >
      {children}
    </Popover.Content>
  </Popover.Portal>
)
