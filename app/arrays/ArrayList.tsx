import { X } from 'lucide-react'
import type { Use } from '../../src/codec/arrays/arrays'
import { ROLES } from '../../src/codec/arrays/roles'
import { arraysText } from '../messages/arrays'
import { useText } from '../messages/catalogue'
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
  const text = useText(arraysText)
  const arrays = useSession((state) => state.arrays)
  const ready = useSession((state) => selectChosen(state) !== null && state.busy === null)
  const loss = useStore((state) => state.scene.loss)
  return (
    <div className={styles.list}>
      <table className={styles.table} aria-label={text.arrays}>
        <thead>
          <tr>
            <th scope="col">{text.role}</th>
            <th scope="col">{text.shape}</th>
            <th scope="col">{text.type}</th>
            <th scope="col">{text.from}</th>
            <th scope="col">
              <span className="visually-hidden">{text.remove}</span>
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
          {text.load}
        </PushButton>
      </div>
      <Lacking arrays={arrays} />
    </div>
  )
}

const usesIn = (text: typeof arraysText.en): readonly { readonly use: Use; readonly label: string }[] => [
  { use: 'anchors', label: text.useAnchors },
  { use: 'positives', label: text.usePositives },
  { use: 'negatives', label: text.useNegatives },
  { use: 'labels', label: text.useLabels },
  { use: 'unused', label: text.useNone },
]

const Row = ({ array }: { readonly array: ListedArray }) => {
  const text = useText(arraysText)
  const uses = usesIn(text)
  const { id, name, role, shape, dtype, reading } = array
  const { from } = reading
  return (
    <tr>
      <td>
        <Select
          aria-label={name === null ? text.roleOfUnnamed({ from }) : text.roleOf({ array: name, from })}
          value={role ?? ''}
          onChange={({ currentTarget }) =>
            chooseRole(id, uses.find(({ use }) => use === currentTarget.value)?.use ?? null)
          }
        >
          <option value="">{text.noRole}</option>
          {uses.map(({ use, label }) => (
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
        {from}
      </td>
      <td>
        <IconButton icon={X} label={text.removeArray({ array: titleOf(array) })} onClick={() => void removeArray(id)} />
      </td>
    </tr>
  )
}

/** Names that are told; more would hide what to do. */
const MOST_TOLD = 6

/** What is still to be decided before the loss can be computed. */
const Lacking = ({ arrays }: { readonly arrays: readonly ListedArray[] }) => {
  const text = useText(arraysText)
  const missing = ROLES.filter((role) => !arrays.some((array) => array.role === role))
  const open = arrays.filter(({ role }) => role === null).map(titleOf)
  const told = open.length > MOST_TOLD ? [...open.slice(0, MOST_TOLD), '…'] : open
  return (
    <>
      {missing.length > 0 && <p>{text.missing({ roles: missing.map((role) => text[role]).join(', ') })}</p>}
      {open.length > 0 && <p>{text.undecided({ arrays: told.join(', ') })}</p>}
      {arrays.some(({ role }) => role === 'labels') && <p>{text.labelsKept}</p>}
    </>
  )
}

const Axis = ({ rank }: { readonly rank: number }) => {
  const text = useText(arraysText)
  const axis = useSession((state) => state.axis)
  const axes = Array.from({ length: 2 * rank }, (_, k) => (k < rank ? -1 - k : k - rank))
  return (
    <label className={styles.axis}>
      {text.axis}
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
