import { memo } from 'react'
import { useStore } from '../../state/store'
import { selectTransform } from './geometry'
import styles from './Plane.module.css'
import { toPixels } from './transform'

/** Where the points can lie that are confined to length 1. */
export const UnitCircle = memo(() => {
  const confined = useStore(({ scene }) => scene.constraint === 'unit-sphere')
  const transform = useStore(selectTransform)
  if (!confined) return null
  const { x, y } = toPixels(transform, [0, 0])
  return <circle className={styles.unitCircle} data-unit-circle cx={x} cy={y} r={transform.scale} />
})
