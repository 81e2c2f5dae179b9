import { memo, useMemo } from 'react'
import { useStore } from '../../state/store'
import { ballPath, selectBalls } from './balls'
import { selectTransform } from './geometry'
import styles from './Plane.module.css'

/** An inner ball below this radius, in CSS pixels, is hidden by the handle of A. */
const SMALLEST_RADIUS = 6

/** The p-balls around the anchor: solid of radius d(A,P), dashed of radius d(A,P) + margin. */
export const BallOutlines = memo(() => {
  const { inner, outer, p } = useStore(selectBalls)
  const transform = useStore(selectTransform)
  const size = useStore((state) => state.stageSize)
  const paths = useMemo(
    () => ({
      inner: inner && inner.radius * transform.scale > SMALLEST_RADIUS ? ballPath(inner, p, transform, size) : null,
      outer: outer && ballPath(outer, p, transform, size),
    }),
    [inner, outer, p, transform, size],
  )
  return (
    <g className={styles.balls}>
      {paths.inner && <path d={paths.inner} />}
      {paths.outer && <path d={paths.outer} strokeDasharray="6 5" />}
    </g>
  )
})
