import { useId, useRef } from 'react'
import { useText } from '../messages/catalogue'
import { shareText } from '../messages/share'
import { copyText } from './copyText'
import styles from './CopyRow.module.css'

type CopyRowProps = {
  /** What is copied: "link". */
  readonly what: string
  readonly text: string
  /** Says aloud and in words what became of it. */
  readonly onTold: (message: string) => void
}

/** A text in a line, and a button that copies it; where copying is refused the text is selected for the hand. */
export const CopyRow = ({ what, text, onTold }: CopyRowProps) => {
  const message = useText(shareText)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    if (await copyText(text)) {
      onTold(message.copied({ what }))
      return
    }
    field.current?.focus()
    field.current?.select()
    onTold(message.selected({ what }))
  }
  return (
    <div className={styles.row}>
      <label htmlFor={id} className="visually-hidden">
        {message.the({ what })}
      </label>
      <input
        ref={field}
        id={id}
        className={styles.text}
        readOnly
        spellCheck={false}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <button type="button" className={styles.copy} onClick={() => void copy()}>
        {message.copy({ what })}
      </button>
    </div>
  )
}
