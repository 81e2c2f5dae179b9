import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { linkOf } from '../state/link'
import { useStore } from '../state/store'
import { IconButton } from '../ui/IconButton'
import { TextButton } from '../ui/TextButton'
import { CopyRow } from './CopyRow'
import { QrCode } from './QrCode'
import styles from './ShareDialog.module.css'
import { sharedTexts } from './texts'
import { Thumbnail } from './Thumbnail'
import { VisibleParts } from './VisibleParts'
import { inWords } from './words'

/** Hands the present state on: as a link, in Markdown, in a frame, as a code for cameras. */
export const ShareDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [link] = useState(() => linkOf(useStore.getState()))
  const [opener] = useState(() => document.activeElement)
  const [hide, setHide] = useState(link.view.hide)
  const [told, setTold] = useState('')
  const [large, setLarge] = useState(false)
  const texts = sharedTexts(location.href.replace(/#.*$/s, ''), link, hide)
  const words = inWords(link.scene)
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay}>
          <Dialog.Content
            className={styles.dialog}
            onEscapeKeyDown={(event) => {
              if (!large) return
              event.preventDefault()
              setLarge(false)
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              if (opener instanceof HTMLElement) opener.focus()
            }}
          >
            <div className={styles.heading}>
              <Dialog.Title className={styles.title}>Share this state</Dialog.Title>
              <IconButton icon={X} label="Close" onClick={onClose} />
            </div>
            <div className={styles.preview}>
              <Thumbnail scene={link.scene} selected={link.view.fieldOf.index} words={words} />
              <Dialog.Description className={styles.words}>Opens {words}.</Dialog.Description>
              <QrCode link={texts.link} large={large} onResized={setLarge} />
            </div>
            <div className={styles.copies}>
              <CopyRow what="link" text={texts.link} onTold={setTold} />
              <CopyRow what="Markdown" text={texts.markdown} onTold={setTold} />
              <CopyRow what="iframe" text={texts.iframe} onTold={setTold} />
              {'share' in navigator && (
                <p>
                  <TextButton onClick={() => void handOn(texts.link)}>Share with another app</TextButton>
                </p>
              )}
              <p role="status" className={styles.told}>
                {told}
              </p>
            </div>
            <div className={styles.parts}>
              <VisibleParts hide={hide} onChange={setHide} />
            </div>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** The device's own sheet. Closing it is no error. */
const handOn = async (url: string) => {
  try {
    await navigator.share({ title: 'Triplet Playground', url })
  } catch {
    return
  }
}
