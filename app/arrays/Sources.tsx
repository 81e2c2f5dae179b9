import { useId, useRef, useState } from 'react'
import { arraysText } from '../messages/arrays'
import { useText } from '../messages/catalogue'
import { PushButton } from '../ui/PushButton'
import { openIncoming, useSession } from './session'
import styles from './Sources.module.css'

const EXAMPLE =
  'anchors = array([[0.1, 0.2], …])\npositives = array([[0.3, 0.1], …])\nnegatives = array([[0.9, 0.4], …])'

/** The endings of files that the browser's list offers. */
const ENDINGS = '.npy,.npz,.safetensors,.json,.jsonl,.ndjson,.csv,.tsv,.txt,.vec,.dat'

/** Where arrays come in: a field to paste into, and a list of files. */
export const Sources = () => {
  const message = useText(arraysText)
  const id = useId()
  const [text, setText] = useState('')
  const files = useRef<HTMLInputElement>(null)
  const busy = useSession((state) => state.busy !== null)
  const read = (pasted: string) => {
    if (pasted.trim() !== '') void openIncoming([pasted])
  }
  return (
    <div className={styles.sources}>
      <label htmlFor={id} className="visually-hidden">
        {message.asText}
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={4}
        spellCheck={false}
        placeholder={EXAMPLE}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          // a long text would take the field minutes to lay out, and need not be seen
          if (pasted.length < MOST_SHOWN) return
          event.preventDefault()
          read(pasted)
        }}
      />
      <div className={styles.buttons}>
        <PushButton disabled={busy || text.trim() === ''} onClick={() => read(text)}>
          {message.readText}
        </PushButton>
        <PushButton disabled={busy} onClick={() => files.current?.click()}>
          {message.chooseFiles}
        </PushButton>
        <input
          ref={files}
          type="file"
          multiple
          accept={ENDINGS}
          aria-label={message.files}
          className="visually-hidden"
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])]
            // the same file can be chosen again
            currentTarget.value = ''
            if (chosen.length > 0) void openIncoming(chosen)
          }}
        />
      </div>
    </div>
  )
}

/** Characters up to which pasted text is shown. */
const MOST_SHOWN = 100_000
