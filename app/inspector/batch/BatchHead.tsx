import { ChevronDown, ChevronUp } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { EXPLANATIONS } from '../../explanations'
import { useExplanation } from '../../ui/useExplanation'
import { Distance } from '../Distance'
import styles from './Batch.module.css'
import row from './BatchRow.module.css'
import type { Column, Sorting } from './order'

type Heading = { readonly column: Column; readonly heading: ReactNode; readonly about: ReactNode }

const HEADINGS: readonly Heading[] = [
  { column: 'number', heading: '#', about: EXPLANATIONS.number },
  { column: 'positive', heading: <Distance to="P" />, about: EXPLANATIONS.positiveDistance },
  { column: 'negative', heading: <Distance to="N" />, about: EXPLANATIONS.negativeDistance },
  { column: 'gap', heading: 'gap', about: EXPLANATIONS.gap },
  { column: 'loss', heading: 'loss', about: EXPLANATIONS.loss },
  { column: 'share', heading: 'share', about: EXPLANATIONS.share },
  { column: 'kind', heading: <span className="visually-hidden">kind</span>, about: EXPLANATIONS.kind },
]

type BatchHeadProps = { readonly sorting: Sorting; readonly onPressed: (column: Column) => void }

/** The columns' names, each a button that sorts. */
export const BatchHead = memo(({ sorting, onPressed }: BatchHeadProps) => (
  <thead className={styles.head}>
    <tr className={`${row.row} ${styles.headRow}`} aria-rowindex={1}>
      {HEADINGS.map(({ column, heading, about }) => {
        const direction = sorting.column === column ? sorting.direction : undefined
        const Arrow = direction === 'ascending' ? ChevronUp : ChevronDown
        return (
          <th key={column} scope="col" data-column={column} aria-sort={direction}>
            <Sort about={about} onPressed={() => onPressed(column)}>
              {heading}
              {direction && <Arrow className={styles.arrow} size={12} strokeWidth={2} aria-hidden />}
            </Sort>
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

type SortProps = {
  readonly about: ReactNode
  readonly onPressed: () => void
  readonly children: ReactNode
}

const Sort = ({ about, onPressed, children }: SortProps) => {
  const { props, explanation } = useExplanation(about)
  return (
    <>
      <button type="button" className={styles.sort} {...props} onClick={onPressed}>
        {children}
      </button>
      {explanation}
    </>
  )
}
