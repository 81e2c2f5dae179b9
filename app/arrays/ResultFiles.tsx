import { useId, useState } from 'react'
import type { Written, WrittenFormat } from '../../src/worker/arrays/protocol'
import { Select } from '../ui/Select'
import { TextButton } from '../ui/TextButton'
import styles from './ResultFiles.module.css'
import { saveResult, useSession } from './session'

const PARTS: readonly { readonly what: Written; readonly label: string }[] = [
  { what: 'loss', label: 'loss' },
  { what: 'anchors', label: 'gradient of the anchors' },
  { what: 'positives', label: 'gradient of the positives' },
  { what: 'negatives', label: 'gradient of the negatives' },
]

const FORMATS: readonly { readonly format: WrittenFormat; readonly label: string }[] = [
  { format: 'npy', label: '.npy' },
  { format: 'json', label: 'JSON' },
  { format: 'csv', label: 'CSV' },
]

/** The loss and the gradients as files. */
export const ResultFiles = () => {
  const id = useId()
  const busy = useSession((state) => state.busy !== null)
  const [what, setWhat] = useState<Written>('loss')
  return (
    <div className={styles.files}>
      <label htmlFor={id}>Save the</label>
      <Select
        id={id}
        value={what}
        onChange={({ currentTarget }) =>
          setWhat(PARTS.find((part) => part.what === currentTarget.value)?.what ?? 'loss')
        }
      >
        {PARTS.map((part) => (
          <option key={part.what} value={part.what}>
            {part.label}
          </option>
        ))}
      </Select>
      <span>as</span>
      {FORMATS.map(({ format, label }) => (
        <TextButton key={format} disabled={busy} onClick={() => void saveResult(what, format)}>
          {label}
        </TextButton>
      ))}
    </div>
  )
}
