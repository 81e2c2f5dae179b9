import { TriangleAlert } from 'lucide-react'
import { selectedRow, selectedTriplet, selectGradients } from '../state/selectors'
import { useStore, type State } from '../state/store'
import { Icon } from '../ui/Icon'
import { TextButton } from '../ui/TextButton'
import { Prose } from './Prose'
import styles from './UndefinedGradientBox.module.css'
import { whyUndefined, type Cure } from './undefinedGradient'

const CURES: Record<Cure, { readonly label: string; readonly apply: () => void }> = {
  epsilon: { label: 'Set ε to 1e-6', apply: () => useStore.getState().epsilonChanged(1e-6) },
  'norm degree': { label: 'Set p to 1', apply: () => useStore.getState().normDegreeChanged(1) },
  convention: { label: 'Use MLX’s present form', apply: () => useStore.getState().conventionChanged('mlx') },
}

const selectUndefined = (state: State): boolean => {
  const gradients = selectGradients(state)
  if (!gradients) return false
  return Object.values(selectedTriplet(state)).some((point) => gradients.get(point)?.some(Number.isNaN))
}

/** Says that the selected triplet has no gradient, why, and offers the one change that gives it one. */
export const UndefinedGradientBox = () => (useStore(selectUndefined) ? <Box /> : null)

const Box = () => {
  const scene = useStore((state) => state.scene)
  const triplet = useStore(selectedTriplet)
  const row = useStore(selectedRow)
  const { reason, cure } = whyUndefined(scene, triplet, row ? [row.positiveDistance, row.negativeDistance] : [])
  return (
    <div className={styles.box}>
      <Icon of={TriangleAlert} className={styles.icon} />
      <div>
        <b>The gradient is undefined</b>
        <p>
          <Prose parts={reason} />
        </p>
        {cure && (
          <p className={styles.action}>
            <TextButton onClick={CURES[cure].apply}>{CURES[cure].label}</TextButton>
          </p>
        )}
      </div>
    </div>
  )
}
