import { useState } from 'react'
import { useText } from '../messages/catalogue'
import { inspectorText } from '../messages/inspector'
import { selectedIndex } from '../state/selectors'
import { useStore } from '../state/store'
import { Section } from '../ui/Section'
import { TextButton } from '../ui/TextButton'
import { Formula } from './Formula'
import { FormulaSummary } from './summaries'

/** The formula, which can be expanded to the coordinates it begins with. */
export const FormulaSection = ({ foldable }: { readonly foldable: boolean }) => {
  const text = useText(inspectorText)
  const [expanded, setExpanded] = useState(false)
  return (
    <Section
      title={text.formula}
      note={<FormulaNote />}
      action={<TextButton onClick={() => setExpanded(!expanded)}>{expanded ? text.collapse : text.expand}</TextButton>}
      summary={<FormulaSummary />}
      foldable={foldable}
    >
      <Formula expanded={expanded} />
    </Section>
  )
}

const FormulaNote = () => {
  const text = useText(inspectorText)
  const count = useStore((state) => state.scene.triplets.length)
  const selected = useStore(selectedIndex)
  return count > 1 && text.formulaOfTriplet({ number: selected + 1 })
}
