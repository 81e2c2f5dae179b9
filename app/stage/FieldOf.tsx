import { ChevronDown, CircleHelp } from 'lucide-react'
import { memo, useId } from 'react'
import type { TripletRole } from '../../src/scene/scene'
import { useText } from '../messages/catalogue'
import { explanationsText } from '../messages/explanations'
import { Lines } from '../messages/Rich'
import { pointsText } from '../messages/points'
import { stageText } from '../messages/stage'
import { indicesOf, selectEndHandled, selectFirstHandled } from '../state/neighbours'
import { selectedIndex } from '../state/selectors'
import { useStore } from '../state/store'
import { Term } from '../ui/Term'
import styles from './FieldOf.module.css'
import { Glyph } from './Glyph'
import { Legend } from './Legend'
import { ROLE_ORDER } from './roles'

const valueOf = (index: number, role: TripletRole) => `${index} ${role}`

/** Chooses the point whose place the field is a function of, and says what its tints mean. */
export const FieldOf = memo(({ legend }: { legend: boolean }) => {
  const id = useId()
  const text = useText(stageText)
  const explanations = useText(explanationsText)
  const names = useText(pointsText)
  const index = useStore(selectedIndex)
  const role = useStore((state) => state.fieldRole)
  const from = useStore(selectFirstHandled)
  const to = useStore(selectEndHandled)

  const choose = (value: string) => {
    const [chosenIndex, chosenRole] = value.split(' ')
    const known = ROLE_ORDER.find((each) => each === chosenRole)
    if (known) useStore.getState().fieldChosen(Number(chosenIndex), known)
  }
  const options = (of: number) =>
    ROLE_ORDER.map((each) => (
      <option key={each} value={valueOf(of, each)}>
        {names[each]({ number: of + 1 })}
      </option>
    ))
  const indices = indicesOf({ from, to })

  return (
    <div className={styles.fieldOf}>
      <div className={styles.row}>
        <label htmlFor={id}>{text.fieldOf}</label>
        <span className={styles.pick}>
          <Glyph role={role} />
          <select id={id} value={valueOf(index, role)} onChange={(event) => choose(event.target.value)}>
            {indices.length === 1
              ? options(0)
              : indices.map((of) => (
                  <optgroup key={of} label={text.triplet({ number: of + 1 })}>
                    {options(of)}
                  </optgroup>
                ))}
          </select>
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </span>
        <Term name={text.whatIsShown} about={<Lines text={explanations.stage} />} className={styles.what}>
          <CircleHelp size={14} strokeWidth={1.5} aria-hidden />
        </Term>
      </div>
      {legend && <Legend />}
    </div>
  )
})
