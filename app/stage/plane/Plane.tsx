import { useEffect, useRef } from 'react'
import { isPointHeld } from '../../state/hands'
import { useStore } from '../../state/store'
import { Axes } from './Axes'
import { BallOutlines } from './Balls'
import { Bystanders } from './Bystanders'
import { FieldCanvas } from './FieldCanvas'
import { attachGestures } from './gestures/attach'
import { selectIsSmall } from './geometry'
import { Handles } from './Handles'
import { Hover } from './Hover'
import { Boundary, IsoLines } from './IsoLines'
import { Labels } from './Labels'
import { LitOthers } from './LitOthers'
import { selectPlacement } from './placement'
import styles from './Plane.module.css'
import { RingNames } from './RingNames'
import { Arrows, Segments } from './Segments'
import { UnitCircle } from './UnitCircle'

/** The stage in the plane, in draw order: the field on a canvas, everything else as vectors in pixel units. */
export const Plane = () => {
  const plane = useRef<HTMLDivElement>(null)
  const dragging = useStore((state) => isPointHeld(state))
  const small = useStore(selectIsSmall)
  const pageScrolls = useStore((state) => state.pageScrolls)

  useEffect(() => (plane.current ? attachGestures(plane.current) : undefined), [])

  return (
    <div
      ref={plane}
      className={styles.plane}
      data-small={small}
      data-dragging={dragging}
      data-page-scrolls={pageScrolls}
      tabIndex={-1}
    >
      <FieldCanvas />
      <Bystanders />
      <svg className={styles.drawing} aria-hidden="true">
        <Axes />
        <UnitCircle />
        <IsoLines />
        <Boundary />
        <LitOthers />
        <BallOutlines />
        <RingNames />
        <Segments />
        <Arrows />
      </svg>
      <Handles />
      <svg className={styles.above} aria-hidden="true">
        <Labels select={selectPlacement} />
      </svg>
      <Hover plane={plane} />
    </div>
  )
}
