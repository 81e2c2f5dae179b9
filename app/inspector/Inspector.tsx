import type { ReactNode } from 'react'
import { useText } from '../messages/catalogue'
import { inspectorText } from '../messages/inspector'
import { useShown } from '../state/shown'
import { useStore } from '../state/store'
import { useStill } from '../state/useStill'
import { Section } from '../ui/Section'
import { TabStrip } from '../ui/TabStrip'
import { TextButton } from '../ui/TextButton'
import { CompareSection } from './compare/CompareSection'
import { FormulaSection } from './FormulaSection'
import styles from './Inspector.module.css'
import { LossReadout } from './LossReadout'
import { Parameters } from './Parameters'
import { panelOf, shownParts, type Part } from './parts'
import { ParametersSummary, TripletsSummary } from './summaries'
import { TripletActions, Triplets } from './Triplets'
import { Warnings } from './warnings/Warnings'

type InspectorProps = {
  /** The one part to show under its tab; null where there is room for all of them. */
  readonly part: Part | null
  readonly onPartChosen: (part: Part) => void
}

/** What the loss is, what it hangs on, and what it is made of. */
export const Inspector = ({ part, onPartChosen }: InspectorProps) => {
  const text = useText(inspectorText)
  const parametersReset = useStore((state) => state.parametersReset)
  const still = useStill<HTMLDivElement>()
  const foldable = part === null
  const hide = useStore((state) => state.hide)
  const loss = useShown('loss')
  // the first picture is bar, stage, Loss and parameters
  const pictured = useStore((state) => state.pictured)
  const parts = shownParts(hide)
  const shows = (each: Part) => parts.includes(each)
  const tabs = parts.map((value) => ({ value, label: text[value] }))
  return (
    <section className={styles.inspector} aria-label={text.inspector}>
      <div className={styles.column}>
        {loss && (
          <div ref={still} className={styles.top}>
            <LossReadout />
            <Warnings />
          </div>
        )}
        {part && parts.length > 1 && (
          <TabStrip label={text.parts} tabs={tabs} value={part} panelOf={panelOf} onChange={onPartChosen} />
        )}
        <Panel of="parameters" part={part} shown={shows('parameters')}>
          <Section
            title={text.parameters}
            action={<TextButton onClick={parametersReset}>{text.reset}</TextButton>}
            summary={<ParametersSummary />}
            foldable={foldable}
          >
            <Parameters />
          </Section>
        </Panel>
      </div>
      <div className={styles.column}>
        <Panel of="formula" part={part} shown={pictured && shows('formula')}>
          <FormulaSection foldable={foldable} />
        </Panel>
        <Panel of="triplets" part={part} shown={pictured && shows('triplets')}>
          <Section title={text.triplets} action={<TripletActions />} summary={<TripletsSummary />} foldable={foldable}>
            <Triplets />
          </Section>
        </Panel>
        <Panel of="compare" part={part} shown={pictured && shows('compare')}>
          <CompareSection foldable={foldable} />
        </Panel>
      </div>
    </section>
  )
}

type PanelProps = {
  readonly of: Part
  readonly part: Part | null
  readonly shown: boolean
  readonly children: ReactNode
}

/** A tab's panel on a phone, nothing of its own elsewhere. */
const Panel = ({ of, part, shown, children }: PanelProps) => {
  if (!shown) return null
  if (part === null) return <div className={styles.panel}>{children}</div>
  return (
    <div className={styles.panel} id={panelOf(of)} role="tabpanel" hidden={part !== of}>
      {part === of && children}
    </div>
  )
}
