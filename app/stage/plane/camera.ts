import { fitScene } from '../../state/fit'
import { gripOf } from '../../state/grip'
import { isPointHeld } from '../../state/hands'
import { selectedIndex } from '../../state/selectors'
import { useStore } from '../../state/store'
import type { Bounds } from '../../state/viewSlice'
import type { Grip } from '../../ui/useHold'
import { selectTransform } from './geometry'
import { visibleBounds } from './transform'
import { between, withPlace, zoomed } from './view'

/** Milliseconds of a move of the view that a button or a key asked for: the tokens' --move. */
const DURATION = 200

/** Fast at first and slow at the end, near to the tokens' curve. */
const eased = (share: number) => 1 - (1 - share) ** 3

type Move = { readonly to: Bounds; readonly grip: Grip; frame: number }
let move: Move | null = null

/** Stops a move of the view where it is: a hand takes over. */
export const stopCamera = () => {
  if (!move) return
  cancelAnimationFrame(move.frame)
  move.grip.letGo()
  move = null
}

const moveTo = (to: Bounds) => {
  stopCamera()
  const { bounds: from, viewMoved } = useStore.getState()
  // a hand on a point has precedence
  if (isPointHeld(useStore.getState())) return
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    viewMoved(to)
    return
  }
  const start = performance.now()
  const step = (now: number) => {
    if (move !== current) return
    const share = Math.min(1, Math.max(0, (now - start) / DURATION))
    viewMoved(share < 1 ? between(from, to, eased(share)) : to)
    if (share < 1) current.frame = requestAnimationFrame(step)
    else stopCamera()
  }
  const current: Move = { to, grip: gripOf({ kind: 'view' }), frame: requestAnimationFrame(step) }
  move = current
}

/** Zooms about the middle of the stage; presses in quick succession add up. */
export const zoomView = (factor: number) => {
  const state = useStore.getState()
  const bounds = move?.to ?? state.bounds
  const { width, height } = state.stageSize
  const transform = selectTransform({ bounds, stageSize: state.stageSize })
  moveTo(zoomed(bounds, transform, { x: width / 2, y: height / 2 }, factor))
}

/** Shows a place as well as what is shown already. */
export const showInPlane = (place: readonly number[]) => {
  const { bounds, stageSize } = useStore.getState()
  moveTo(withPlace(visibleBounds(selectTransform({ bounds, stageSize }), stageSize), place))
}

/** Shows every handle, and the dashed ball as far as it is not huge. */
export const fitView = () => {
  const state = useStore.getState()
  moveTo(fitScene(state.scene, selectedIndex(state)))
}
