import { memo, useMemo } from 'react'
import { selectedIndex } from '../../state/selectors'
import { useStore } from '../../state/store'
import { useTwin } from '../../state/useTwin'
import { ballPath, selectBalls } from './balls'
import { selectTransform } from './geometry'
import styles from './Plane.module.css'
import { TwinLine } from './TwinLine'

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
      {paths.inner && <Outline of="positive-distance" path={paths.inner} />}
      {paths.outer && <Outline of="margin" path={paths.outer} dash="6 5" />}
    </g>
  )
})

type OutlineProps = {
  readonly of: 'positive-distance' | 'margin'
  readonly path: string
  readonly dash?: string | undefined
}

/** A ball's outline: a twin of its radius, and of p, which gives it its shape. */
const Outline = ({ of: term, path, dash }: OutlineProps) => {
  const twin = useTwin(term, useStore(selectedIndex))
  const shapeIsLit = useStore((state) => state.lit?.term === 'p')
  return <TwinLine twin={shapeIsLit ? { ...twin, 'data-lit': true } : twin} path={path} dash={dash} />
}
