import { useEffect, useRef } from 'react'
import { isPointHeld } from '../../state/hands'
import { selectHasSpaceChoices, selectIsLow } from '../../state/stageRoom'
import { useStore } from '../../state/store'
import { selectIsSmall } from '../plane/geometry'
import { Handles } from '../plane/Handles'
import { Labels } from '../plane/Labels'
import { LitOthers } from '../plane/LitOthers'
import plane from '../plane/Plane.module.css'
import { attachSpaceGestures } from './gestures/attach'
import { Gizmo } from './Gizmo'
import { selectSpacePlacement } from './labels'
import styles from './Space.module.css'
import { SliceHover } from './SliceHover'
import { SpaceDrawing } from './SpaceDrawing'
import { FrameLabels, Knobs, RegionNames } from './SpaceLabels'
import { SliceChoice, ViewChoice } from './SpaceTools'

/** The stage in space: solids and surfaces by WebGL, words and hands above them. */
export const Space = () => {
  const stage = useRef<HTMLDivElement>(null)
  const dragging = useStore((state) => isPointHeld(state))
  const small = useStore(selectIsSmall)
  const pageScrolls = useStore((state) => state.pageScrolls)
  const choices = useStore(selectHasSpaceChoices)
  const low = useStore(selectIsLow)
  const unfitted = useStore((state) => state.camera === null && state.stageSize.width > 0)

  useEffect(() => (stage.current ? attachSpaceGestures(stage.current) : undefined), [])
  useEffect(() => {
    if (unfitted) useStore.getState().spaceFitted()
  }, [unfitted])

  return (
    <div className={styles.space}>
      <div
        ref={stage}
        className={styles.stage}
        data-small={small}
        data-dragging={dragging}
        data-page-scrolls={pageScrolls}
        tabIndex={-1}
      >
        <SpaceDrawing stage={stage} />
        <svg className={plane.drawing} aria-hidden="true">
          <FrameLabels />
          <RegionNames />
          <LitOthers />
        </svg>
        <Handles />
        <svg className={plane.above} aria-hidden="true">
          <Knobs />
          <Labels select={selectSpacePlacement} />
        </svg>
        <SliceHover stage={stage} />
      </div>
      {!small && !low && <Gizmo />}
      {choices && (
        <>
          <ViewChoice />
          <SliceChoice />
        </>
      )}
    </div>
  )
}
