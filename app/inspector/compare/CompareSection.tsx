import { conventionOf } from '../../../src/loss/conventions/registry'
import { useText } from '../../messages/catalogue'
import { inspectorText } from '../../messages/inspector'
import { useStore } from '../../state/store'
import { lazyPart, LoadFailed } from '../../ui/lazyPart'
import { Section } from '../../ui/Section'

// not in the first load: it is folded until someone asks for it
const Compare = lazyPart(async () => (await import('./Compare')).Compare)

/** Folded, it says which convention is in force, and nothing is computed. */
export const CompareSection = ({ foldable }: { readonly foldable: boolean }) => {
  const text = useText(inspectorText)
  return (
    <Section title={text.compare} summary={<CompareSummary />} foldable={foldable}>
      <Compare failed={<LoadFailed what={text.comparison} />} />
    </Section>
  )
}

const CompareSummary = () => {
  const text = useText(inspectorText)
  const { convention, swap } = useStore((state) => state.scene.loss)
  const program = conventionOf(convention).label
  return swap ? text.withSwap({ program }) : program
}
