import { ChevronDown, ChevronUp } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useText } from '../../messages/catalogue'
import { explanationsText } from '../../messages/explanations'
import { inspectorText } from '../../messages/inspector'
import { Lines } from '../../messages/Rich'
import { useExplanation } from '../../ui/useExplanation'
import { Distance } from '../Distance'
import styles from './Batch.module.css'
import row from './BatchRow.module.css'
import type { Column, Sorting } from './order'

type Heading = { readonly column: Column; readonly heading: ReactNode; readonly about: ReactNode }

const headings = (text: typeof inspectorText.en, explanations: typeof explanationsText.en): readonly Heading[] => [
  { column: 'number', heading: text.number, about: explanations.number },
  { column: 'positive', heading: <Distance to="P" />, about: explanations.positiveDistance },
  { column: 'negative', heading: <Distance to="N" />, about: explanations.negativeDistance },
  { column: 'gap', heading: text.gap, about: explanations.gap },
  { column: 'loss', heading: text.lossColumn, about: explanations.loss },
  { column: 'share', heading: text.share, about: explanations.share },
  {
    column: 'kind',
    heading: <span className="visually-hidden">{text.kind}</span>,
    about: <Lines text={explanations.kind} />,
  },
]

type BatchHeadProps = { readonly sorting: Sorting; readonly onPressed: (column: Column) => void }

/** The columns' names, each a button that sorts. */
export const BatchHead = memo(({ sorting, onPressed }: BatchHeadProps) => {
  const text = useText(inspectorText)
  const explanations = useText(explanationsText)
  return (
    <thead className={styles.head}>
      <tr className={`${row.row} ${styles.headRow}`} aria-rowindex={1}>
        {headings(text, explanations).map(({ column, heading, about }) => {
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
          {text.remove}
        </th>
        <th scope="col" className="visually-hidden">
          {text.coordinates}
        </th>
      </tr>
    </thead>
  )
})
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
