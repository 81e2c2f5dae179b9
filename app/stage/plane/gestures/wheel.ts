import { gripOf } from '../../../state/grip'
import { isPointHeld } from '../../../state/hands'
import { useStore } from '../../../state/store'
import type { Grip } from '../../../ui/useHold'
import { selectTransform } from '../geometry'
import type { Pixel } from '../transform'
import { zoomed } from '../view'

/** Logarithm of the zoom for each pixel of wheel; pinching on a touchpad sends small steps with the control key. */
const PER_PIXEL = { wheel: 0.0015, pinch: 0.01 }

/** Pixels in a line and in a page of wheel, for browsers that count in those. */
const PIXELS_IN_MODE = [1, 16, 400]

/** The most that one turn may zoom. */
const LARGEST_STEP = Math.log(1.5)

/** A wheel has no end: after so many milliseconds without a turn it has let go. */
const PAUSE = 160

/** Zooms about the cursor, one hand for turns that follow each other closely. */
export const createWheel = () => {
  let grip: Grip | null = null
  let pause: ReturnType<typeof setTimeout> | undefined

  const end = () => {
    if (pause === undefined) return
    clearTimeout(pause)
    pause = undefined
    grip?.letGo()
    grip = null
  }

  return {
    turn: (event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>, about: Pixel) => {
      if (isPointHeld(useStore.getState())) return
      grip ??= gripOf({ kind: 'view' })
      const pixels = event.deltaY * (PIXELS_IN_MODE[event.deltaMode] ?? 1)
      const wanted = -pixels * (event.ctrlKey ? PER_PIXEL.pinch : PER_PIXEL.wheel)
      const step = Math.min(LARGEST_STEP, Math.max(-LARGEST_STEP, wanted))
      const state = useStore.getState()
      state.viewMoved(zoomed(state.bounds, selectTransform(state), about, Math.exp(step)))
      clearTimeout(pause)
      pause = setTimeout(end, PAUSE)
    },
    end,
  }
}
