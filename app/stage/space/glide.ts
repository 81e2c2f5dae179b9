import { directionOf, fittedCamera, zoomedCamera } from '../../state/camera'
import type { Camera, NamedView } from '../../state/spaceSlice'
import { useStore } from '../../state/store'
import { dot, selectCamera } from './projection'

/** Milliseconds of a move of the camera that a button or a key asked for: the tokens' --move. */
const DURATION = 200

/** Fast at first and slow at the end, near to the tokens' curve. */
const eased = (share: number) => 1 - (1 - share) ** 3

type Glide = { readonly to: Camera; frame: number }
let glide: Glide | null = null

/** Stops the camera where it is: a hand takes over. */
export const stopGlide = () => {
  if (!glide) return
  cancelAnimationFrame(glide.frame)
  glide = null
}

/** The camera a share of the way from one to another, round what it looks at. */
export const cameraBetween = (from: Camera, to: Camera, share: number): Camera => {
  const [a, b] = [directionOf(from), directionOf(to)]
  const angle = Math.acos(Math.min(1, Math.max(-1, dot(a, b))))
  const mix = (k: 0 | 1 | 2) =>
    angle < 1e-6 || Math.PI - angle < 1e-6
      ? a[k] + (b[k] - a[k]) * share
      : (a[k] * Math.sin((1 - share) * angle) + b[k] * Math.sin(share * angle)) / Math.sin(angle)
  const distance = distanceOf(from) * (distanceOf(to) / distanceOf(from)) ** share
  const target = (k: 0 | 1 | 2) => from.target[k] + (to.target[k] - from.target[k]) * share
  const position = (k: 0 | 1 | 2) => target(k) + distance * mix(k)
  return { position: [position(0), position(1), position(2)], target: [target(0), target(1), target(2)] }
}

const distanceOf = ({ position, target }: Camera) => Math.hypot(...position.map((value, k) => value - target[k]!))

const glideTo = (to: Camera) => {
  stopGlide()
  const state = useStore.getState()
  const from = selectCamera(state)
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    state.cameraMoved(to)
    return
  }
  const start = performance.now()
  const step = (now: number) => {
    if (glide !== current) return
    const share = Math.min(1, Math.max(0, (now - start) / DURATION))
    useStore.getState().cameraMoved(share < 1 ? cameraBetween(from, to, eased(share)) : to)
    if (share < 1) current.frame = requestAnimationFrame(step)
    else glide = null
  }
  const current: Glide = { to, frame: requestAnimationFrame(step) }
  glide = current
}

/** Brings everything into view, from where the camera looks now or from a named direction. */
export const fitSpace = (view?: NamedView) => glideTo(fittedCamera(useStore.getState(), view))

/** So many times nearer to what the camera looks at; presses in quick succession add up. */
export const zoomSpace = (factor: number) =>
  glideTo(zoomedCamera(glide?.to ?? selectCamera(useStore.getState()), factor))
