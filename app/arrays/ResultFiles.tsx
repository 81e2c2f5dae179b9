import { useId, useState } from 'react'
import type { Written, WrittenFormat } from '../../src/worker/arrays/protocol'
import { arraysText } from '../messages/arrays'
import { useText } from '../messages/catalogue'
import { Select } from '../ui/Select'
import { TextButton } from '../ui/TextButton'
import styles from './ResultFiles.module.css'
import { saveResult, useSession } from './session'

const partsIn = (text: typeof arraysText.en): readonly { readonly what: Written; readonly label: string }[] => [
  { what: 'loss', label: text.savedLoss },
  { what: 'anchors', label: text.savedAnchors },
  { what: 'positives', label: text.savedPositives },
  { what: 'negatives', label: text.savedNegatives },
]

const FORMATS: readonly { readonly format: WrittenFormat; readonly label: string }[] = [
  { format: 'npy', label: '.npy' },
  { format: 'json', label: 'JSON' },
  { format: 'csv', label: 'CSV' },
]

/** The loss and the gradients as files. */
export const ResultFiles = () => {
  const text = useText(arraysText)
  const parts = partsIn(text)
  const id = useId()
  const busy = useSession((state) => state.busy !== null)
  const [what, setWhat] = useState<Written>('loss')
  return (
    <div className={styles.files}>
      <label htmlFor={id}>{text.saveThe}</label>
      <Select
        id={id}
        value={what}
        onChange={({ currentTarget }) =>
          setWhat(parts.find((part) => part.what === currentTarget.value)?.what ?? 'loss')
        }
      >
        {parts.map((part) => (
          <option key={part.what} value={part.what}>
            {part.label}
          </option>
        ))}
      </Select>
      <span>{text.as}</span>
      {FORMATS.map(({ format, label }) => (
        <TextButton key={format} disabled={busy} onClick={() => void saveResult(what, format)}>
          {label}
        </TextButton>
      ))}
    </div>
  )
}
