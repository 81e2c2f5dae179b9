import { useId, useRef } from 'react'
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
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    if (await copyText(text)) {
      onTold(`The ${what} is copied.`)
      return
    }
    field.current?.focus()
    field.current?.select()
    onTold(`The browser does not let this page copy. The ${what} is selected: copy it with the keyboard or the menu.`)
  }
  return (
    <div className={styles.row}>
      <label htmlFor={id} className="visually-hidden">
        The {what}
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
        Copy {what}
      </button>
    </div>
  )
}
