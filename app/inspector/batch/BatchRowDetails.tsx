import { ChevronDown, ChevronRight, X } from 'lucide-react'
import { useStore } from '../../state/store'
import { Icon } from '../../ui/Icon'
import { Coordinates } from '../Coordinates'
import { removeTriplet } from '../removeTriplet'
import styles from './BatchRow.module.css'

type BatchRowActionsProps = {
  readonly index: number
  readonly open: boolean
  readonly onFolded: (open: boolean) => void
}

/** Of the selected row: its coordinates shown or not, and its removal. In the gutters, or for fingers on a line of their own. */
export const BatchRowActions = ({ index, open, onFolded }: BatchRowActionsProps) => (
  <td className={styles.actions}>
    <button
      type="button"
      className={styles.fold}
      aria-label={`Coordinates of triplet ${index + 1}`}
      aria-expanded={open}
      onClick={() => onFolded(!open)}
    >
      <Icon of={open ? ChevronDown : ChevronRight} />
      <span className={styles.word}>Coordinates</span>
    </button>
    <button
      type="button"
      className={styles.remove}
      aria-label={`Remove triplet ${index + 1}`}
      title={`Remove triplet ${index + 1}`}
      data-remove={index}
      onClick={() => removeTriplet(index)}
    >
      <Icon of={X} />
      <span className={styles.word}>Remove</span>
    </button>
  </td>
)

export const BatchRowCoordinates = ({ index }: { readonly index: number }) => {
  const triplet = useStore((state) => state.scene.triplets[index])
  return (
    triplet && (
      <td className={styles.details}>
        <Coordinates index={index} triplet={triplet} />
      </td>
    )
  )
}
