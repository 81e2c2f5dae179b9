import { useStore } from '../state/store'
import { fitView } from './plane/camera'
import { selectFigure } from './plane/geometry'
import { fitSpace } from './space/glide'

/** Fits the view if a point of the selected triplet lies off the stage; else the view stays as it is. */
export const showSelected = () => {
  const state = useStore.getState()
  const { width, height } = state.stageSize
  const isOnStage = Object.values(selectFigure(state).points).every(
    ({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height,
  )
  if (isOnStage) return
  if (state.scene.dimensions === 3) fitSpace()
  else fitView()
}
