import { conventionOf } from '../../src/loss/conventions/registry'
import type { SceneLoss } from '../../src/scene/scene'
import { arraysText } from '../messages/arrays'
import { useText } from '../messages/catalogue'
import { formatEps, formatExact } from '../ui/format'
import styles from './ArrayList.module.css'

/** A loss in one line: that under which arrays will be evaluated, or were. */
export const LossWords = ({ loss }: { readonly loss: SceneLoss }) => {
  const text = useText(arraysText)
  const { convention, p, margin, eps, reduction, swap } = loss
  return (
    <span className={styles.loss}>
      {text.loss({
        convention: conventionOf(convention).label,
        p: formatExact(p),
        margin: formatExact(margin),
        eps: formatEps(eps),
        reduction,
        swap: String(swap),
      })}
    </span>
  )
}
