import { useState } from 'react'
import { useText } from '../messages/catalogue'
import { shareText } from '../messages/share'
import { linkOf } from '../state/link'
import { useStore } from '../state/store'
import { DialogFrame } from '../ui/DialogFrame'
import { TextButton } from '../ui/TextButton'
import { CopyRow } from './CopyRow'
import { QrCode } from './QrCode'
import styles from './ShareDialog.module.css'
import { sharedTexts } from './texts'
import { ThemeChoice } from './ThemeChoice'
import { LongLink } from './LongLink'
import { Thumbnail } from './Thumbnail'
import { VisibleParts } from './VisibleParts'
import { inWords } from './words'

/** Hands the present state on: as a link, in Markdown, in a frame, as a code for cameras. */
export const ShareDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText(shareText)
  const [link] = useState(() => linkOf(useStore.getState()))
  const [hide, setHide] = useState(link.view.hide)
  const [told, setTold] = useState('')
  const [large, setLarge] = useState(false)
  const [theme, setTheme] = useState(link.view.theme)
  const texts = sharedTexts(text, location.href.replace(/#.*$/s, ''), link, { hide, theme })
  const words = inWords(text, link.scene)
  return (
    <DialogFrame
      title={text.title}
      description={text.opens({ scene: words })}
      onEscape={() => {
        setLarge(false)
        return large
      }}
      onClose={onClose}
    >
      <div className={styles.preview}>
        <Thumbnail scene={link.scene} selected={link.view.fieldOf.index} words={words} />
        <QrCode link={texts.link} large={large} onResized={setLarge} />
      </div>
      <div className={styles.copies}>
        <CopyRow what={text.link} text={texts.link} onTold={setTold} />
        <CopyRow what="Markdown" text={texts.markdown} onTold={setTold} />
        <CopyRow what="iframe" text={texts.iframe} onTold={setTold} />
        <LongLink link={texts.link} scene={link.scene} onTold={setTold} />
        {'share' in navigator && (
          <p>
            <TextButton onClick={() => void handOn(text.page, texts.link)}>{text.withAnotherApp}</TextButton>
          </p>
        )}
        <p role="status" className={styles.told}>
          {told}
        </p>
      </div>
      <div className={styles.parts}>
        <VisibleParts hide={hide} onChange={setHide} />
        <ThemeChoice theme={theme} onChange={setTheme} />
      </div>
    </DialogFrame>
  )
}

/** The device's own sheet. Closing it is no error. */
const handOn = async (title: string, url: string) => {
  try {
    await navigator.share({ title, url })
  } catch {
    return
  }
}
