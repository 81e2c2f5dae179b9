import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import styles from './DialogFrame.module.css'
import { IconButton } from './IconButton'

type DialogFrameProps = {
  readonly title: string
  /** A sentence or two under the title. */
  readonly description: ReactNode
  readonly children: ReactNode
  /** Takes Escape for something inside the dialog: true keeps the dialog open. */
  readonly onEscape?: () => boolean
  readonly onClose: () => void
}

/** A dialog over the page: a title, a way out, and the focus back where it came from. */
export const DialogFrame = ({ title, description, children, onEscape, onClose }: DialogFrameProps) => {
  const [opener] = useState(() => document.activeElement)
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay}>
          <Dialog.Content
            className={styles.dialog}
            onEscapeKeyDown={(event) => {
              if (onEscape?.()) event.preventDefault()
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              // it may have gone with the menu that held it
              if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
            }}
          >
            <div className={styles.heading}>
              <Dialog.Title className={styles.title}>{title}</Dialog.Title>
              <IconButton icon={X} label="Close" onClick={onClose} />
            </div>
            <Dialog.Description className={styles.description}>{description}</Dialog.Description>
            {children}
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
