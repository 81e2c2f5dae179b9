import { memo, useLayoutEffect, useRef, type RefObject } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useText } from '../../messages/catalogue'
import { inspectorText } from '../../messages/inspector'
import { useStore } from '../../state/store'
import { formatAmount } from '../../ui/format'
import { regimeKey } from '../regimes'
import { useRowTwins } from '../useRowTwins'
import styles from './BatchRow.module.css'
import { BatchRowActions, BatchRowCoordinates } from './BatchRowDetails'
import { selectNumbers, type RowNumbers } from './rowNumbers'

type BatchRowProps = {
  readonly index: number
  /** Its place in the table's order. */
  readonly place: number
  /** How high its line of numbers is, in CSS pixels. */
  readonly height: number
  readonly selected: boolean
  /** Whether Tab comes to it: one row of the table has that. */
  readonly reachable: boolean
  /** Whether the selected row shows its coordinates. */
  readonly open: boolean
  readonly onFolded: (open: boolean) => void
  /** What the selected row's buttons and coordinates add to its height, in CSS pixels. */
  readonly onUnfolded: (extra: number) => void
}

/** A triplet of a batch; the selected one has its coordinates below its numbers. */
export const BatchRow = memo(
  ({ index, place, height, selected, reachable, open, onFolded, onUnfolded }: BatchRowProps) => {
    const text = useText(inspectorText)
    const regime = useStore((state) => selectNumbers(state, index).regime)
    const twins = useRowTwins(index)
    const row = useExtraHeight(height, selected, onUnfolded)
    return (
      <tr
        ref={row}
        className={styles.bodyRow}
        aria-rowindex={place + 2}
        aria-current={selected || undefined}
        data-regime={regime ?? undefined}
        {...twins.row}
      >
        <td className={styles.number}>
          {/* its ground is the whole row: a click anywhere but on a control selects */}
          <button
            type="button"
            className={styles.select}
            aria-label={text.selectTriplet({ number: index + 1 })}
            tabIndex={reachable ? 0 : -1}
            data-select={index}
            onClick={() => useStore.getState().tripletSelected(index)}
          >
            {index + 1}
          </button>
        </td>
        <Numbers index={index} />
        {selected && <BatchRowActions index={index} open={open} onFolded={onFolded} />}
        {selected && open && <BatchRowCoordinates index={index} />}
      </tr>
    )
  },
)
BatchRow.displayName = 'BatchRow'

const CELLS = ['positive', 'negative', 'gap', 'loss'] as const satisfies (keyof RowNumbers)[]

const Numbers = memo(({ index }: { readonly index: number }) => {
  const text = useText(inspectorText)
  const numbers = useStore(useShallow((state) => selectNumbers(state, index)))
  const twins = useRowTwins(index)
  const { regime, share, bar } = numbers
  const kind = regime ? text[regimeKey(regime)] : undefined
  return (
    <>
      {CELLS.map((cell) => {
        const value = numbers[cell]
        return (
          <td key={cell} {...twins.cell(cell)} data-undefined={Number.isNaN(value) || undefined}>
            {value === null ? '–' : formatAmount(value)}
          </td>
        )
      })}
      <td className={styles.share}>
        <span className="visually-hidden">{share}</span>
        <span className={styles.bar} style={{ width: `${bar}%` }} />
      </td>
      <td className={styles.kind} title={kind}>
        <span className="visually-hidden">{kind ?? '–'}</span>
      </td>
    </>
  )
})
Numbers.displayName = 'Numbers'

/** Tells by how much the selected row is higher than its numbers, whenever that changes. */
const useExtraHeight = (
  height: number,
  selected: boolean,
  onUnfolded: (extra: number) => void,
): RefObject<HTMLTableRowElement | null> => {
  const row = useRef<HTMLTableRowElement>(null)
  useLayoutEffect(() => {
    const element = row.current
    if (!element || !selected) return undefined
    const measure = () => onUnfolded(element.offsetHeight - height)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [height, selected, onUnfolded])
  return row
}
