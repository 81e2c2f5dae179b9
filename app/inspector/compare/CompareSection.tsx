import { conventionOf } from '../../../src/loss/conventions/registry'
import { useStore } from '../../state/store'
import { lazyPart, LoadFailed } from '../../ui/lazyPart'
import { Section } from '../../ui/Section'

// not in the first load: it is folded until someone asks for it
const Compare = lazyPart(async () => (await import('./Compare')).Compare)

/** Folded, it says which convention is in force, and nothing is computed. */
export const CompareSection = ({ foldable }: { readonly foldable: boolean }) => (
  <Section title="Compare" summary={<CompareSummary />} foldable={foldable}>
    <Compare failed={<LoadFailed what="The comparison" />} />
  </Section>
)

const CompareSummary = () => {
  const { convention, swap } = useStore((state) => state.scene.loss)
  return `${conventionOf(convention).label}${swap ? ', swap' : ''}`
}
