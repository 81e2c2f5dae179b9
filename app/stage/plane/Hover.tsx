import { memo, useEffect, useState, type RefObject } from 'react'
import { useText } from '../../messages/catalogue'
import { stageText } from '../../messages/stage'
import { formatAmount } from '../../ui/format'
import { fieldPoint, lossAtFieldPoint, selectPositions } from '../../state/selectors'
import { isHeld } from '../../state/hands'
import { useStore } from '../../state/store'
import { readField } from '../../../src/field/read'
import type { TripletRole } from '../../../src/scene/scene'
import { ROLE_LOOKS } from '../roles'
import { selectTransform } from './geometry'
import { handleOf } from './gestures/keys'
import styles from './Hover.module.css'
import { placeText } from './placement'
import { toPixels, toWorld, type Pixel, type World } from './transform'

/** What the pointer or the keyboard is on: a place of the ground, or a handle by the id of its point. */
type Target = { readonly ground: Pixel } | { readonly handle: { readonly id: string; readonly role: TripletRole } }

/** Follows the mouse over the ground and the keyboard over the handles. */
const useTarget = (plane: RefObject<HTMLElement | null>): Target | null => {
  const [target, setTarget] = useState<Target | null>(null)
  useEffect(() => {
    const element = plane.current
    if (!element) return undefined
    const listening = new AbortController()
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ) => element.addEventListener(name, listener, { signal: listening.signal })
    on('pointermove', (event) => {
      // nothing while a hand works, which has ended the target: a drag's frames must not draw or ask for layout here
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return
      if (handleOf(event.target) !== null) {
        setTarget(null)
        return
      }
      const { left, top } = element.getBoundingClientRect()
      setTarget({ ground: { x: event.clientX - left, y: event.clientY - top } })
    })
    on('pointerleave', () => setTarget(null))
    on('pointerdown', () => setTarget(null))
    on('focusin', (event) => {
      const handle = handleOf(event.target)
      setTarget(handle && element.dataset.hand === 'keys' ? { handle } : null)
    })
    on('focusout', () => setTarget(null))
    return () => listening.abort()
  }, [plane])
  return target
}

const CROSS = 7
const EDGE_MARK = 8
const TIP = { width: 112, x: 16, y: 44 }

/** The loss under the cursor or at the focused handle, with its place marked on the edges; hidden while a hand works. */
export const Hover = memo(({ plane }: { plane: RefObject<HTMLElement | null> }) => {
  const target = useTarget(plane)
  const busy = useStore(isHeld)
  return target && !busy && <Mark target={target} />
})

const Mark = ({ target }: { readonly target: Target }) => {
  const text = useText(stageText)
  const transform = useStore(selectTransform)
  const field = useStore((state) => state.planeField)
  const fieldRole = useStore((state) => state.fieldRole)
  const { width, height } = useStore((state) => state.stageSize)
  const position = useStore((state) => ('handle' in target ? selectPositions(state).get(target.handle.id) : undefined))

  const world: World = 'ground' in target ? toWorld(transform, target.ground) : [position?.[0] ?? 0, position?.[1] ?? 0]
  const { x, y } = 'ground' in target ? target.ground : toPixels(transform, world)
  const role = 'ground' in target ? fieldRole : target.handle.role
  const ownLoss = useStore((state) =>
    'handle' in target && target.handle.id === fieldPoint(state) ? lossAtFieldPoint(state) : null,
  )
  const loss = ownLoss ?? (role === fieldRole && field ? readField(field, world) : null)
  return (
    <>
      <svg className={styles.marks} aria-hidden="true">
        {'ground' in target && <path className={styles.cross} d={`M${x - CROSS} ${y}h14M${x} ${y - CROSS}v14`} />}
        <path className={styles.edges} d={`M${x} ${height}v${-EDGE_MARK}M0 ${y}h${EDGE_MARK}`} />
      </svg>
      <div
        className={styles.tip}
        style={{
          left: x + TIP.x + TIP.width > width ? x - TIP.x - TIP.width : x + TIP.x,
          top: Math.max(4, y - TIP.y),
        }}
      >
        {loss !== null && <b>{text.lossHere({ loss: formatAmount(loss) })}</b>}
        <span>{text.pointAt({ point: ROLE_LOOKS[role].letter, place: placeText(world) })}</span>
      </div>
    </>
  )
}
