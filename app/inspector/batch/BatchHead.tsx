import { ChevronDown, ChevronUp } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { Distance } from '../Distance'
import styles from './Batch.module.css'
import row from './BatchRow.module.css'
import type { Column, Sorting } from './order'

const HEADINGS: readonly { readonly column: Column; readonly heading: ReactNode }[] = [
  { column: 'number', heading: '#' },
  { column: 'positive', heading: <Distance to="P" /> },
  { column: 'negative', heading: <Distance to="N" /> },
  { column: 'gap', heading: 'gap' },
  { column: 'loss', heading: 'loss' },
  { column: 'share', heading: 'share' },
  { column: 'kind', heading: <span className="visually-hidden">kind</span> },
]

type BatchHeadProps = { readonly sorting: Sorting; readonly onPressed: (column: Column) => void }

/** The columns' names, each a button that sorts. */
export const BatchHead = memo(({ sorting, onPressed }: BatchHeadProps) => (
  <thead className={styles.head}>
    <tr className={`${row.row} ${styles.headRow}`} aria-rowindex={1}>
      {HEADINGS.map(({ column, heading }) => {
        const direction = sorting.column === column ? sorting.direction : undefined
        const Arrow = direction === 'ascending' ? ChevronUp : ChevronDown
        return (
          <th key={column} scope="col" data-column={column} aria-sort={direction}>
            <button type="button" className={styles.sort} onClick={() => onPressed(column)}>
              {heading}
              {direction && <Arrow className={styles.arrow} size={12} strokeWidth={2} aria-hidden />}
            </button>
          </th>
        )
      })}
      <th scope="col" className="visually-hidden">
        Remove
      </th>
      <th scope="col" className="visually-hidden">
        Coordinates
      </th>
    </tr>
  </thead>
))
BatchHead.displayName = 'BatchHead'
