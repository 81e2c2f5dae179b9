import { useStore } from '../../state/store'
import { Crowd } from './Crowd'
import { Others } from './Others'
import styles from './Plane.module.css'

/** All triplets but the selected one: a drawing of its own, which a drag and the parameters leave as it is. */
export const Bystanders = () => {
  const alone = useStore(({ scene }) => scene.triplets.length === 1)
  if (alone) return null
  return (
    <svg className={styles.bystanders} aria-hidden="true">
      <Crowd />
      <Others />
    </svg>
  )
}
