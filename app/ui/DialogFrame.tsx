import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { useText } from '../messages/catalogue'
import { uiText } from '../messages/ui'
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
  const text = useText(uiText)
  const [openers] = useState(openersOf)
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
              openers.find((opener) => opener.isConnected)?.focus()
            }}
          >
            <div className={styles.heading}>
              <Dialog.Title className={styles.title}>{title}</Dialog.Title>
              <IconButton icon={X} label={text.close} onClick={onClose} />
            </div>
            <Dialog.Description className={styles.description}>{description}</Dialog.Description>
            {children}
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Where the focus may come back to: the button that opened the dialog, and, should it go with the menu that holds it, the menu's own. */
const openersOf = (): readonly HTMLElement[] => {
  const opener = document.activeElement
  const menu = opener?.closest('[role="dialog"][id]')
  const button = menu && document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`)
  return [opener, button].filter((element) => element instanceof HTMLElement)
}
