import { useEffect, useRef } from 'react'
import { useStore } from '../../state/store'
import { Axes } from './Axes'
import { BallOutlines } from './Balls'
import { FieldCanvas } from './FieldCanvas'
import { attachGestures } from './gestures/attach'
import { selectIsSmall } from './geometry'
import { Handles } from './Handles'
import { Others } from './Others'
import styles from './Plane.module.css'
import { Arrows, Segments } from './Segments'

/** The stage in the plane, in draw order: the field on a canvas, everything else as vectors in pixel units. */
export const Plane = () => {
  const plane = useRef<HTMLDivElement>(null)
  const dragging = useStore((state) => state.gesture?.kind === 'point')
  const small = useStore(selectIsSmall)

  useEffect(() => (plane.current ? attachGestures(plane.current) : undefined), [])

  return (
    <div
      ref={plane}
      className={[styles.plane, small && styles.small].filter(Boolean).join(' ')}
      data-dragging={dragging}
      tabIndex={-1}
    >
      <FieldCanvas />
      <svg className={styles.drawing} aria-hidden="true">
        <Axes />
        <Others />
        <BallOutlines />
        <Segments />
        <Arrows />
      </svg>
      <Handles />
    </div>
  )
}
