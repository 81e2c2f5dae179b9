import { memo } from 'react'
import { useText } from '../../messages/catalogue'
import { spaceText } from '../../messages/space'
import { boxOf, namedViewOf } from '../../state/camera'
import { gripOf } from '../../state/grip'
import type { NamedView, SpaceAxis } from '../../state/spaceSlice'
import { useStore } from '../../state/store'
import { formatNumber } from '../../ui/format'
import { Segmented } from '../../ui/Segmented'
import { Slider } from '../../ui/Slider'
import { selectIsSmall } from '../plane/geometry'
import { fitSpace } from './glide'
import { selectCamera } from './projection'
import styles from './Space.module.css'
import { SurfacesButton } from './SurfacesPanel'

const VIEWS: readonly NamedView[] = ['front', 'side', 'top', 'iso']

/** Looks from the front, the side, the top, or from between them. */
export const ViewChoice = memo(() => {
  const text = useText(spaceText)
  const view = useStore((state) => namedViewOf(selectCamera(state)))
  const small = useStore(selectIsSmall)
  return (
    <div className={styles.views} data-small={small}>
      <Segmented
        quiet
        label={text.view}
        value={view}
        options={VIEWS.map((value) => ({ value, label: text[value] }))}
        onChange={look}
      />
      <SurfacesButton />
    </div>
  )
})

/** Which slice faces a view; between the axes every slice is seen. */
const FACING: Readonly<Record<NamedView, SpaceAxis | null>> = { front: 'z', side: 'x', top: 'y', iso: null }

/** A slice that would be seen edge-on is turned to face the view. */
const look = (view: NamedView) => {
  const { slice, sliceTurned } = useStore.getState()
  const facing = FACING[view]
  if (facing && facing !== slice.axis) sliceTurned(facing)
  fitSpace(view)
}

const AXES: readonly { readonly value: SpaceAxis; readonly label: string }[] = [
  { value: 'x', label: 'x' },
  { value: 'y', label: 'y' },
  { value: 'z', label: 'z' },
]

const STEPS = 200

/** Turns the slice upright on an axis and moves it along. */
export const SliceChoice = memo(() => {
  const text = useText(spaceText)
  const { axis, offset } = useStore((state) => state.slice)
  const { center, half } = useStore(boxOf)
  const { sliceTurned, sliceMoved } = useStore.getState()
  const small = useStore(selectIsSmall)
  const middle = center['xyz'.indexOf(axis)] ?? 0
  return (
    <div className={styles.slice} data-small={small}>
      <Segmented
        quiet={small}
        label={text.slice}
        value={axis}
        options={AXES}
        className={styles.axisChoice}
        onChange={sliceTurned}
      />
      <div className={styles.sliceOffset}>
        <Slider
          label={text.slicePosition}
          value={offset}
          min={middle - half}
          max={middle + half}
          step={(2 * half) / STEPS}
          valueText={`${axis} = ${formatNumber(offset, 2)}`}
          ticks={[]}
          take={() => {
            const grip = gripOf({ kind: 'view' })
            // the history knows nothing of slices: what Escape takes back is kept here
            return {
              ...grip,
              cancel: () => {
                sliceMoved(offset)
                grip.cancel()
              },
            }
          }}
          onChange={sliceMoved}
        />
      </div>
      <output className={styles.sliceValue} aria-hidden="true">
        <i>{axis}</i> = {formatNumber(offset, 2)}
      </output>
    </div>
  )
})
