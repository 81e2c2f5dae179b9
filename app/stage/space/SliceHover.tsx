import { memo, useEffect, useState, type RefObject } from 'react'
import { useText } from '../../messages/catalogue'
import { stageText } from '../../messages/stage'
import { formatAmount } from '../../ui/format'
import { isHeld } from '../../state/hands'
import { useStore } from '../../state/store'
import { handleOf } from '../plane/gestures/keys'
import hover from '../plane/Hover.module.css'
import { placeText } from '../plane/placement'
import type { Pixel } from '../plane/transform'
import { ROLE_LOOKS } from '../roles'
import { selectProjection } from './projection'
import { readSlice } from './readSlice'

/** Where the mouse is over the ground; null while it presses, and over handles and buttons. */
const usePointer = (stage: RefObject<HTMLElement | null>): Pixel | null => {
  const [pointer, setPointer] = useState<Pixel | null>(null)
  useEffect(() => {
    const element = stage.current
    if (!element) return undefined
    const listening = new AbortController()
    const leave = () => setPointer(null)
    const move = (event: PointerEvent) => {
      // nothing while a hand works: a drag's frames must not draw or ask for layout here
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return
      if (handleOf(event.target) !== null) {
        leave()
        return
      }
      const { left, top } = element.getBoundingClientRect()
      setPointer({ x: event.clientX - left, y: event.clientY - top })
    }
    element.addEventListener('pointermove', move, { signal: listening.signal })
    element.addEventListener('pointerdown', leave, { signal: listening.signal })
    element.addEventListener('pointerleave', leave, { signal: listening.signal })
    element.addEventListener('wheel', leave, { signal: listening.signal, passive: true })
    return () => listening.abort()
  }, [stage])
  return pointer
}

const TIP = { width: 150, x: 16, y: 44 }

/** The loss on the slice under the cursor; hidden while a hand works. */
export const SliceHover = memo(({ stage }: { stage: RefObject<HTMLElement | null> }) => {
  const pointer = usePointer(stage)
  const busy = useStore(isHeld)
  return pointer && !busy && <Mark pointer={pointer} />
})

const Mark = ({ pointer }: { readonly pointer: Pixel }) => {
  const text = useText(stageText)
  const projection = useStore(selectProjection)
  const field = useStore((state) => state.sliceField)
  const role = useStore((state) => state.fieldRole)
  const width = useStore((state) => state.stageSize.width)
  const read = field && readSlice(field, projection, pointer)
  if (!read) return null
  const { x, y } = pointer
  return (
    <>
      <svg className={hover.marks} aria-hidden="true">
        <path className={hover.cross} d={`M${x - 7} ${y}h14M${x} ${y - 7}v14`} />
      </svg>
      <div
        className={hover.tip}
        style={{
          left: x + TIP.x + TIP.width > width ? x - TIP.x - TIP.width : x + TIP.x,
          top: Math.max(4, y - TIP.y),
        }}
      >
        <b>{text.lossHere({ loss: formatAmount(read.loss) })}</b>
        <span>{text.pointAt({ point: ROLE_LOOKS[role].letter, place: placeText(read.place) })}</span>
      </div>
    </>
  )
}
