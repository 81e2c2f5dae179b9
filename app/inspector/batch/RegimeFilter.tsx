import { useText } from '../../messages/catalogue'
import { inspectorText } from '../../messages/inspector'
import { selectRows } from '../../state/selectors'
import { useStore, type State } from '../../state/store'
import { RadioSegment } from '../../ui/RadioSegment'
import { regimeKey, REGIMES } from '../regimes'
import type { Filter } from './order'
import styles from './RegimeFilter.module.css'
import { selectSummary } from './summary'

const countOf = (state: State, filter: Filter): number =>
  filter === 'all'
    ? selectRows(state).length
    : (selectSummary(state).regimes.find(({ regime }) => regime === filter)?.count ?? 0)

export const filterName = (text: typeof inspectorText.en, filter: Filter): string =>
  filter === 'all' ? text.all : text[regimeKey(filter)]

type RegimeFilterProps = { readonly value: Filter; readonly onChange: (filter: Filter) => void }

/** Shows all triplets or those of one kind; each choice says how many there are. */
export const RegimeFilter = ({ value, onChange }: RegimeFilterProps) => {
  const text = useText(inspectorText)
  const anyUndefined = useStore((state) => countOf(state, 'undefined') > 0)
  const kinds = REGIMES.filter((kind) => kind !== 'undefined' || anyUndefined || value === kind)
  return (
    <div className={styles.filter} role="radiogroup" aria-label={text.kinds}>
      {(['all', ...kinds] satisfies Filter[]).map((each) => (
        <Choice key={each} of={each} chosen={each === value} onChosen={onChange} />
      ))}
    </div>
  )
}

type ChoiceProps = { readonly of: Filter; readonly chosen: boolean; readonly onChosen: (filter: Filter) => void }

const Choice = ({ of: filter, chosen, onChosen }: ChoiceProps) => {
  const text = useText(inspectorText)
  const count = useStore((state) => countOf(state, filter))
  return (
    <RadioSegment name="kind" checked={chosen} className={styles.choice} onChosen={() => onChosen(filter)}>
      {filterName(text, filter)} {count}
    </RadioSegment>
  )
}
