import { Popover } from 'radix-ui'
import { useRef, type ReactNode, type RefObject } from 'react'
import styles from './PopoverPanel.module.css'

export type PopoverPanelProps = Pick<Popover.PopoverContentProps, 'side' | 'align'> & {
  readonly id: string
  readonly label: string
  /** For its width and what it keeps off its edges. */
  readonly className?: string | undefined
  /** What opened it: it stands beside that, and gives the focus back to it. */
  readonly button: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The open panel of a Popover, over the page. */
export const PopoverPanel = ({
  id,
  label,
  className,
  button,
  onClose,
  children,
  side = 'bottom',
  align = 'end',
}: PopoverPanelProps) => {
  const left = useRef(false)
  return (
    <Popover.Root open onOpenChange={onClose}>
      <Popover.Anchor virtualRef={button} />
      <Popover.Portal>
        <Popover.Content
          id={id}
          className={[styles.panel, className].filter(Boolean).join(' ')}
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={(event) => {
            // the button closes it by itself
            if (event.target instanceof Node && button.current?.contains(event.target)) event.preventDefault()
            else left.current = true
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            // who clicked elsewhere wants to be there
            if (!left.current) button.current?.focus()
          }}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
