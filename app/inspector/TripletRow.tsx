import { ChevronDown, ChevronRight, X } from 'lucide-react'
import { memo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { SceneTriplet } from '../../src/scene/scene'
import { useText } from '../messages/catalogue'
import { explanationsText } from '../messages/explanations'
import { inspectorText } from '../messages/inspector'
import { selectRows } from '../state/selectors'
import { useStore } from '../state/store'
import { clickable } from '../ui/clickable'
import { formatAmount } from '../ui/format'
import { Icon } from '../ui/Icon'
import { Term } from '../ui/Term'
import { Coordinates } from './Coordinates'
import { regimeKey } from './regimes'
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
  const text = useText(inspectorText)
  const explanations = useText(explanationsText)
  const numbers = useStore(useShallow((state) => selectRows(state)[index] ?? NO_NUMBERS))
  const tripletSelected = useStore((state) => state.tripletSelected)
  const [open, setOpen] = useState(true)
  const twins = useRowTwins(index)
  const number = index + 1
  const select = () => tripletSelected(index)
  return (
    <tr className={styles.row} aria-current={(selected && !alone) || undefined} {...twins.row}>
      <td className={styles.first}>
        {/* its ground is the whole row: a click anywhere but on a control selects */}
        <button type="button" className={styles.select} aria-label={text.selectTriplet({ number })} onClick={select}>
          {number}
        </button>
        <button
          type="button"
          className={styles.fold}
          aria-label={text.coordinatesOfTriplet({ number })}
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
          <Term about={explanations[regimeKey(numbers.regime)]} onPress={select}>
            {text[regimeKey(numbers.regime)]}
          </Term>
        )}
      </td>
      <td>
        <button
          type="button"
          className={styles.remove}
          aria-label={text.removeTriplet({ number })}
          title={alone ? text.keepsOne : text.removeTriplet({ number })}
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
