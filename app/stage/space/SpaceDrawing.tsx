import { useCallback, useEffect, useReducer, type RefObject } from 'react'
import { useStore } from '../../state/store'
import { useVisible } from '../../ui/useVisible'
import { DrawingBoundary } from './DrawingBoundary'
import { raiseWithoutWebGl } from './notices'
import { SpaceCanvas } from './SpaceCanvas'
import { SpaceLines } from './SpaceLines'
import { canDrawSpace } from './webGl'

/** Milliseconds that a browser has for giving a context back by itself; then space asks for a new one. */
const FIRST_WAIT = 300
/** So long it waits at most, twice as long each time, where more drawings are looked at than there can be contexts. */
const LONGEST_WAIT = 30_000

/** What has become of the drawing. */
type Drawing = {
  /** Which canvas it is: a new one has a context of its own. */
  readonly canvas: number
  /** What nobody has looked at takes no context. */
  readonly status: 'unseen' | 'begun' | 'drawn' | 'lost'
  /** How often in a row it was lost in view. */
  readonly losses: number
}

type Event = 'seen' | 'left' | 'drawn' | 'lost' | 'renewed'

const after = (drawing: Drawing, event: Event): Drawing => {
  switch (event) {
    case 'seen':
      return drawing.status === 'unseen' ? { ...drawing, status: 'begun' } : drawing
    case 'left':
      return { ...drawing, losses: 0 }
    case 'drawn':
      return { ...drawing, status: 'drawn' }
    case 'lost':
      return { ...drawing, status: 'lost', losses: drawing.losses + 1 }
    case 'renewed':
      return { ...drawing, canvas: drawing.canvas + 1, status: 'begun' }
    default:
      return event satisfies never
  }
}

/**
 * Space, drawn by WebGL once it is looked at. A browser gives a page and its frames few contexts and takes the oldest away
 * for a new one: until the lost one is back, or another is had, the triplet stands as lines, under the same labels.
 */
export const SpaceDrawing = ({ stage }: { stage: RefObject<HTMLElement | null> }) => {
  const visible = useVisible(stage)
  const webGl = useStore((state) => state.webGl)
  const [{ canvas, status, losses }, dispatch] = useReducer(after, { canvas: 0, status: 'unseen', losses: 0 })
  const seen = status !== 'unseen'
  const possible = webGl && seen && canDrawSpace()
  const tell = useCallback((event: Event) => dispatch(event), [])

  useEffect(() => {
    if (webGl && seen && !canDrawSpace()) raiseWithoutWebGl()
  }, [webGl, seen])
  useEffect(() => {
    tell(visible ? 'seen' : 'left')
  }, [visible, tell])
  useEffect(() => {
    if (status !== 'lost' || !visible) return undefined
    const wait = Math.min(FIRST_WAIT * 2 ** Math.max(0, losses - 1), LONGEST_WAIT)
    const timer = setTimeout(() => tell('renewed'), wait)
    return () => clearTimeout(timer)
  }, [status, visible, losses, tell])

  return (
    <>
      {!(possible && status === 'drawn') && <SpaceLines />}
      {possible && (
        <DrawingBoundary onFailure={raiseWithoutWebGl}>
          <SpaceCanvas key={canvas} stage={stage} hidden={status !== 'drawn'} tell={tell} />
        </DrawingBoundary>
      )}
    </>
  )
}
