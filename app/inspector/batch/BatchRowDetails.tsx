import { ChevronDown, ChevronRight, X } from 'lucide-react'
import { useText } from '../../messages/catalogue'
import { inspectorText } from '../../messages/inspector'
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
export const BatchRowActions = ({ index, open, onFolded }: BatchRowActionsProps) => {
  const text = useText(inspectorText)
  const number = index + 1
  return (
    <td className={styles.actions}>
      <button
        type="button"
        className={styles.fold}
        aria-label={text.coordinatesOfTriplet({ number })}
        aria-expanded={open}
        onClick={() => onFolded(!open)}
      >
        <Icon of={open ? ChevronDown : ChevronRight} />
        <span className={styles.word}>{text.coordinates}</span>
      </button>
      <button
        type="button"
        className={styles.remove}
        aria-label={text.removeTriplet({ number })}
        title={text.removeTriplet({ number })}
        data-remove={index}
        onClick={() => removeTriplet(index)}
      >
        <Icon of={X} />
        <span className={styles.word}>{text.remove}</span>
      </button>
    </td>
  )
}

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
