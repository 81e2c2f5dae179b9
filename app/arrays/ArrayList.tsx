import { X } from 'lucide-react'
import type { Use } from '../../src/codec/arrays/arrays'
import { ROLES } from '../../src/codec/arrays/roles'
import { useStore } from '../state/store'
import { IconButton } from '../ui/IconButton'
import { PushButton } from '../ui/PushButton'
import { Select } from '../ui/Select'
import styles from './ArrayList.module.css'
import { titleOf, type ListedArray } from './listing'
import { LossWords } from './LossWords'
import { chooseAxis, chooseRole, load, removeArray, selectChosen, useSession } from './session'
import { shapeText } from './words'

/** Which array is which, along which axis the coordinates lie, and the button that starts. */
export const ArrayList = () => {
  const arrays = useSession((state) => state.arrays)
  const ready = useSession((state) => selectChosen(state) !== null && state.busy === null)
  const loss = useStore((state) => state.scene.loss)
  return (
    <div className={styles.list}>
      <table className={styles.table} aria-label="Arrays">
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Shape</th>
            <th scope="col">Type</th>
            <th scope="col">From</th>
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {arrays.map((array) => (
            <Row key={array.id} array={array} />
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        <Axis rank={Math.max(1, ...arrays.map(({ shape }) => shape.length))} />
        <LossWords loss={loss} />
        <PushButton primary disabled={!ready} onClick={() => void load()}>
          Load
        </PushButton>
      </div>
      <Lacking arrays={arrays} />
    </div>
  )
}

const USES: readonly { readonly use: Use; readonly label: string }[] = [
  { use: 'anchors', label: 'Anchors' },
  { use: 'positives', label: 'Positives' },
  { use: 'negatives', label: 'Negatives' },
  { use: 'labels', label: 'Labels' },
  { use: 'unused', label: 'Not used' },
]

const Row = ({ array }: { readonly array: ListedArray }) => {
  const { id, name, role, shape, dtype, reading } = array
  return (
    <tr>
      <td>
        <Select
          aria-label={`Role of ${name ?? 'the array'} from ${reading.from}`}
          value={role ?? ''}
          onChange={({ currentTarget }) =>
            chooseRole(id, USES.find(({ use }) => use === currentTarget.value)?.use ?? null)
          }
        >
          <option value="">No role yet</option>
          {USES.map(({ use, label }) => (
            <option key={use} value={use}>
              {label}
            </option>
          ))}
        </Select>
      </td>
      <td>{shapeText(shape)}</td>
      <td>{dtype}</td>
      <td className={styles.from} title={reading.format}>
        {name && `${name}, `}
        {reading.from}
      </td>
      <td>
        <IconButton icon={X} label={`Remove ${titleOf(array)}`} onClick={() => void removeArray(id)} />
      </td>
    </tr>
  )
}

/** Names that are told; more would hide what to do. */
const MOST_TOLD = 6

/** What is still to be decided before the loss can be computed. */
const Lacking = ({ arrays }: { readonly arrays: readonly ListedArray[] }) => {
  const missing = ROLES.filter((role) => !arrays.some((array) => array.role === role))
  const open = arrays.filter(({ role }) => role === null).map(titleOf)
  const told = open.length > MOST_TOLD ? [...open.slice(0, MOST_TOLD), '…'] : open
  return (
    <>
      {missing.length > 0 && <p>Missing: {missing.join(', ')}.</p>}
      {open.length > 0 && <p>No role yet: {told.join(', ')}. Choose which of the three each one is, or “Not used”.</p>}
      {arrays.some(({ role }) => role === 'labels') && (
        <p>Labels are kept beside the arrays. The loss of three arrays does not read them.</p>
      )}
    </>
  )
}

const Axis = ({ rank }: { readonly rank: number }) => {
  const axis = useSession((state) => state.axis)
  const axes = Array.from({ length: 2 * rank }, (_, k) => (k < rank ? -1 - k : k - rank))
  return (
    <label className={styles.axis}>
      Axis
      <Select value={axis} onChange={({ currentTarget }) => chooseAxis(Number(currentTarget.value))}>
        {[...new Set([axis, ...axes])].map((each) => (
          <option key={each} value={each}>
            {String(each).replace('-', '−')}
          </option>
        ))}
      </Select>
    </label>
  )
}
