import { ChevronDown, ChevronRight, X } from 'lucide-react'
import { memo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { SceneTriplet } from '../../src/scene/scene'
import { EXPLANATIONS } from '../explanations'
import { selectRows } from '../state/selectors'
import { useStore } from '../state/store'
import { clickable } from '../ui/clickable'
import { formatAmount } from '../ui/format'
import { Icon } from '../ui/Icon'
import { Term } from '../ui/Term'
import { Coordinates } from './Coordinates'
import { removeTriplet } from './removeTriplet'
import styles from './Triplets.module.css'
import { useRowTwins, type CellTwin } from './useRowTwins'

type TripletRowProps = {
  readonly index: number
  readonly triplet: SceneTriplet
  readonly selected: boolean
  /** The only triplet of its scene: it cannot be removed. */
  readonly alone: boolean
}

const NO_NUMBERS = { positiveDistance: null, negativeDistance: null, gap: null, loss: null, regime: null }

export const TripletRow = memo(({ index, triplet, selected, alone }: TripletRowProps) => {
  const numbers = useStore(useShallow((state) => selectRows(state)[index] ?? NO_NUMBERS))
  const tripletSelected = useStore((state) => state.tripletSelected)
  const [open, setOpen] = useState(true)
  const twins = useRowTwins(index)
  const name = index + 1
  const select = () => tripletSelected(index)
  return (
    <tr className={styles.row} aria-current={(selected && !alone) || undefined} {...twins.row}>
      <td className={styles.first}>
        {/* its ground is the whole row: a click anywhere but on a control selects */}
        <button type="button" className={styles.select} aria-label={`Select triplet ${name}`} onClick={select}>
          {name}
        </button>
        <button
          type="button"
          className={styles.fold}
          aria-label={`Coordinates of triplet ${name}`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon of={open ? ChevronDown : ChevronRight} />
        </button>
      </td>
      <Cell value={numbers.positiveDistance} {...twins.cell('positive')} />
      <Cell value={numbers.negativeDistance} {...twins.cell('negative')} />
      <Cell value={numbers.gap} {...twins.cell('gap')} />
      <Cell value={numbers.loss} {...twins.cell('loss')} />
      <td className={styles.regime}>
        {numbers.regime === null ? (
          '–'
        ) : (
          // it lies over the button that selects, and does so too
          <Term about={EXPLANATIONS[numbers.regime]} onPress={select}>
            {numbers.regime}
          </Term>
        )}
      </td>
      <td>
        <button
          type="button"
          className={styles.remove}
          aria-label={`Remove triplet ${name}`}
          title={alone ? 'A scene keeps at least one triplet' : `Remove triplet ${name}`}
          data-remove={index}
          {...clickable(() => removeTriplet(index), alone)}
        >
          <Icon of={X} />
        </button>
      </td>
      <td className={styles.details} hidden={!open} onFocus={select}>
        {open && <Coordinates index={index} triplet={triplet} />}
      </td>
    </tr>
  )
})
TripletRow.displayName = 'TripletRow'

type CellProps = CellTwin & { readonly value: number | null }

const Cell = memo(({ value, ...twin }: CellProps) => (
  <td {...twin} data-undefined={Number.isNaN(value) || undefined}>
    {value === null ? '–' : formatAmount(value)}
  </td>
))
Cell.displayName = 'Cell'
