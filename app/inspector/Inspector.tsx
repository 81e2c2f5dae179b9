import type { ReactNode } from 'react'
import { selectedIndex } from '../state/selectors'
import { useStore } from '../state/store'
import { Section } from '../ui/Section'
import { TabStrip } from '../ui/TabStrip'
import { TextButton } from '../ui/TextButton'
import { Formula } from './Formula'
import styles from './Inspector.module.css'
import { LossReadout } from './LossReadout'
import { Parameters } from './Parameters'
import { PARTS, panelOf, type Part } from './parts'
import { FormulaSummary, ParametersSummary, TripletsSummary } from './summaries'
import { AddTriplet, Triplets } from './Triplets'
import { UndefinedGradientBox } from './UndefinedGradientBox'

type InspectorProps = {
  /** The one part to show under its tab; null where there is room for all of them. */
  readonly part: Part | null
  readonly onPartChosen: (part: Part) => void
}

/** What the loss is, what it hangs on, and what it is made of. */
export const Inspector = ({ part, onPartChosen }: InspectorProps) => {
  const sceneReset = useStore((state) => state.sceneReset)
  const foldable = part === null
  return (
    <section className={styles.inspector} aria-label="Inspector">
      <div className={styles.column}>
        <LossReadout />
        <UndefinedGradientBox />
        {part && <TabStrip label="Parts" tabs={PARTS} value={part} panelOf={panelOf} onChange={onPartChosen} />}
        <Panel of="parameters" part={part}>
          <Section
            title="Parameters"
            action={<TextButton onClick={sceneReset}>Reset</TextButton>}
            summary={<ParametersSummary />}
            foldable={foldable}
          >
            <Parameters />
          </Section>
        </Panel>
      </div>
      <div className={styles.column}>
        <Panel of="formula" part={part}>
          <Section title="Formula" note={<FormulaNote />} summary={<FormulaSummary />} foldable={foldable}>
            <Formula />
          </Section>
        </Panel>
        <Panel of="triplets" part={part}>
          <Section title="Triplets" action={<AddTriplet />} summary={<TripletsSummary />} foldable={foldable}>
            <Triplets />
          </Section>
        </Panel>
      </div>
    </section>
  )
}

type PanelProps = { readonly of: Part; readonly part: Part | null; readonly children: ReactNode }

/** A tab's panel on a phone, nothing of its own elsewhere. */
const Panel = ({ of, part, children }: PanelProps) => {
  if (part === null) return <div className={styles.panel}>{children}</div>
  return (
    <div className={styles.panel} id={panelOf(of)} role="tabpanel" hidden={part !== of}>
      {part === of && children}
    </div>
  )
}

const FormulaNote = () => {
  const count = useStore((state) => state.scene.triplets.length)
  const selected = useStore(selectedIndex)
  return count > 1 && `triplet ${selected + 1}`
}
