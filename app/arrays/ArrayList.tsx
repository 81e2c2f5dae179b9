import type { Role } from '../../src/kernels/backend'
import { useStore } from '../state/store'
import { Select } from '../ui/Select'
import { PushButton } from '../ui/PushButton'
import styles from './ArrayList.module.css'
import { chooseAxis, chooseRole, load, ROLES, selectChosen, useSession, type ListedArray } from './session'
import { LossWords } from './LossWords'
import { shapeText } from './words'

/** What was recognised, which array is which, along which axis the coordinates lie, and the button that starts. */
export const ArrayList = () => {
  const arrays = useSession((state) => state.arrays)
  const ready = useSession((state) => selectChosen(state) !== null && state.busy === null)
  const loss = useStore((state) => state.scene.loss)
  const missing = ROLES.filter((role) => !arrays.some((array) => array.role === role))
  return (
    <div className={styles.list}>
      <table className={styles.table} aria-label="Arrays">
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Shape</th>
            <th scope="col">Type</th>
            <th scope="col">From</th>
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
      {missing.length > 0 && <p>Missing: {missing.join(', ')}.</p>}
    </div>
  )
}

const Row = ({ array }: { readonly array: ListedArray }) => (
  <tr>
    <td>
      <Select
        aria-label={`Role of ${array.name ?? 'the array'} from ${array.from}`}
        value={array.role ?? ''}
        onChange={({ currentTarget }) =>
          chooseRole(array.id, ROLES.find((role) => role === currentTarget.value) ?? null)
        }
      >
        {ROLES.map((role: Role) => (
          <option key={role}>{role}</option>
        ))}
        <option value="">not used</option>
      </Select>
    </td>
    <td>{shapeText(array.shape)}</td>
    <td>{array.dtype}</td>
    <td className={styles.from} title={array.format}>
      {array.name && `${array.name}, `}
      {array.from}
    </td>
  </tr>
)

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
