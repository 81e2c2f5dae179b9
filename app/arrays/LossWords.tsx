import { conventionOf } from '../../src/loss/conventions/registry'
import { useStore } from '../state/store'
import { formatEps, formatExact } from '../ui/format'
import styles from './ArrayList.module.css'

/** Under which loss the arrays are evaluated: the one that the inspector holds. */
export const LossWords = () => {
  const { convention, p, margin, eps, reduction, swap } = useStore((state) => state.scene.loss)
  return (
    <span className={styles.loss}>
      {conventionOf(convention).label}, p {formatExact(p)}, margin {formatExact(margin)}, eps {formatEps(eps)},{' '}
      {reduction}
      {swap && ', swap'}
    </span>
  )
}
