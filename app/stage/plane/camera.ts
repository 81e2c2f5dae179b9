import { fitScene } from '../../state/fit'
import { selectedIndex } from '../../state/selectors'
import { useStore } from '../../state/store'
import type { Bounds } from '../../state/viewSlice'
import { selectTransform } from './geometry'
import { between, zoomed } from './view'

/** Milliseconds of a move of the view that a button or a key asked for: the tokens' --move. */
const DURATION = 200

/** Fast at first and slow at the end, near to the tokens' curve. */
const eased = (share: number) => 1 - (1 - share) ** 3

type Move = { readonly to: Bounds; frame: number }
let move: Move | null = null

/** Stops a move of the view where it is: a hand takes over. */
export const stopCamera = () => {
  if (!move) return
  cancelAnimationFrame(move.frame)
  move = null
  const { gesture, gestureEnded } = useStore.getState()
  if (gesture?.kind === 'view') gestureEnded()
}

const moveTo = (to: Bounds) => {
  stopCamera()
  const { bounds: from, gesture, gestureStarted, viewMoved } = useStore.getState()
  // a hand on a point has precedence
  if (gesture?.kind === 'point') return
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    viewMoved(to)
    return
  }
  gestureStarted({ kind: 'view' })
  const start = performance.now()
  const step = (now: number) => {
    if (move !== current) return
    const share = Math.min(1, Math.max(0, (now - start) / DURATION))
    viewMoved(share < 1 ? between(from, to, eased(share)) : to)
    if (share < 1) current.frame = requestAnimationFrame(step)
    else stopCamera()
  }
  const current: Move = { to, frame: requestAnimationFrame(step) }
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

/** Shows every handle, and the dashed ball as far as it is not huge. */
export const fitView = () => {
  const state = useStore.getState()
  moveTo(fitScene(state.scene, selectedIndex(state)))
}
