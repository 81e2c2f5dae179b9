import { conventionOf } from '../../../src/loss/conventions/registry'
import { useStore } from '../../state/store'
import { Section } from '../../ui/Section'
import { Compare } from './Compare'

/** Folded, it says which convention is in force, and nothing is computed. */
export const CompareSection = ({ foldable }: { readonly foldable: boolean }) => (
  <Section title="Compare" summary={<CompareSummary />} foldable={foldable}>
    <Compare />
  </Section>
)

const CompareSummary = () => {
  const { convention, swap } = useStore((state) => state.scene.loss)
  return `${conventionOf(convention).label}${swap ? ', swap' : ''}`
}
