import { Fragment, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useText } from '../../messages/catalogue'
import { inspectorText } from '../../messages/inspector'
import { selectedIndex, selectRows } from '../../state/selectors'
import { useStore } from '../../state/store'
import { atRest } from '../../state/atRest'
import { useMediaQuery } from '../../ui/useMediaQuery'
import styles from './Batch.module.css'
import { BatchHead } from './BatchHead'
import { BatchRow } from './BatchRow'
import { orderOf, pressed, type Filter, type Sorting } from './order'
import { filterName, RegimeFilter } from './RegimeFilter'
import { placeByKey, stackOf } from './rowLayout'
import { useRowScroller } from './useRowScroller'

/** Heights of a row, as the style sheet has them, in CSS pixels. */
const ROW_HEIGHT = { fine: 24, coarse: 44 }

const COARSE = '(max-width: 699.98px), (pointer: coarse)'

// rows keep their places while a hand moves: nothing is sorted away from under it
const selectRestingRows = atRest(selectRows)

/** The indices of the triplets in the order of the table; all in their own order until there are results to sort by. */
const useOrder = (sorting: Sorting, filter: Filter): readonly number[] => {
  const rows = useStore(selectRestingRows)
  const count = useStore((state) => state.scene.triplets.length)
  return useMemo(
    () => (rows.length === count ? orderOf(rows, sorting, filter) : Array.from({ length: count }, (_, index) => index)),
    [rows, count, sorting, filter],
  )
}

/** The triplets of a batch, a row each: sorted, filtered, walked through by keys; only the rows in view are on the page. */
export const Batch = () => {
  const text = useText(inspectorText)
  const [sorting, setSorting] = useState<Sorting>({ column: 'number', direction: 'ascending' })
  const [filter, setFilter] = useState<Filter>('all')
  const [open, setOpen] = useState(true)
  const [extra, setExtra] = useState(0)
  const order = useOrder(sorting, filter)
  const selected = useStore(selectedIndex)
  const height = useMediaQuery(COARSE) ? ROW_HEIGHT.coarse : ROW_HEIGHT.fine
  const place = order.indexOf(selected)
  const layout = { count: order.length, height, tall: place, extra }
  const { scroller, range, page, focusRow } = useRowScroller(layout, place)

  const walk = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.select === undefined) return
    const next = placeByKey(event.key, place, order.length, page())
    const index = next === null ? undefined : order[next]
    if (index === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    focusRow(index)
    useStore.getState().tripletSelected(index)
  })
  useEffect(() => {
    const table = scroller.current
    const pressedKey = (event: KeyboardEvent) => walk(event)
    table?.addEventListener('keydown', pressedKey)
    return () => table?.removeEventListener('keydown', pressedKey)
  }, [scroller])

  // the selected row stays on the page, with its coordinates, wherever the others are scrolled to
  const { rows, below } = stackOf(layout, range)
  return (
    <>
      <RegimeFilter value={filter} onChange={setFilter} />
      <div ref={scroller} className={styles.scroller}>
        <table className={styles.table} aria-label={text.triplets} aria-rowcount={order.length + 1}>
          <BatchHead sorting={sorting} onPressed={(column) => setSorting(pressed(sorting, column))} />
          <tbody className={styles.body}>
            {rows.map(({ place: each, above }) => {
              const index = order[each] ?? 0
              return (
                <Fragment key={index}>
                  <Room height={above} />
                  <BatchRow
                    index={index}
                    place={each}
                    height={height}
                    selected={index === selected}
                    reachable={index === selected || (place < 0 && each === 0)}
                    open={open}
                    onFolded={setOpen}
                    onUnfolded={setExtra}
                  />
                </Fragment>
              )
            })}
            <Room height={below} />
          </tbody>
        </table>
      </div>
      {order.length === 0 && <p className={styles.none}>{text.noneOfKind({ kind: filterName(text, filter) })}</p>}
    </>
  )
}

/**
 * The room of rows that are not on the page, in CSS pixels. Rows stand in the flow below it: while each had its place in a
 * style of its own, every new cell cost more to style than the one before it (decision 12).
 */
const Room = ({ height }: { readonly height: number }) =>
  height > 0 && <tr className={styles.room} aria-hidden="true" style={{ height }} />
