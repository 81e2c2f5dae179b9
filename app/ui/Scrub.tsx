import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import styles from './Scrub.module.css'
import { useHold, type Hold } from './useHold'

type ScrubProps = Hold & {
  readonly label: string
  readonly value: number
  /** What is shown; it may be rounded. */
  readonly children: ReactNode
  /** The value in words. */
  readonly valueText: string
  readonly min: number
  readonly max: number
  /** The value after that many steps: one for an arrow key and for every `pixels` of a drag; 10 with Shift, 0.1 with Alt. */
  readonly stepped: (value: number, steps: number) => number
  readonly pixels?: number
  readonly disabled?: boolean
  readonly className?: string | undefined
  readonly onChange: (value: number) => void
}

/** A pointer that moves less is a click: pixels. */
const STILL = 2

/** What a pointer between two pixels adds is dropped below this many steps. */
const FINEST = 0.001

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

const factorOf = ({ shiftKey, altKey }: { readonly shiftKey: boolean; readonly altKey: boolean }) =>
  shiftKey ? 10 : altKey ? 0.1 : 1

/** Where a pointer took hold, and how far it has gone since. */
type Grab = { readonly pointer: number; readonly value: number; x: number; steps: number; moved: boolean }

/** A number in a line of text that is changed where it stands: dragged sideways, or by arrow keys. Escape takes it back. */
export const Scrub = (props: ScrubProps) => {
  const { label, value, children, valueText, min, max, stepped, pixels = 10, disabled = false, className } = props
  const hold = useHold(props)
  const grab = useRef<Grab | null>(null)

  const change = (next: number) => {
    if (Object.is(next, value)) return
    hold.begin()
    props.onChange(next)
  }
  const take = (event: PointerEvent) => {
    if (disabled || event.button !== 0 || grab.current) return
    event.currentTarget.setPointerCapture(event.pointerId)
    grab.current = { pointer: event.pointerId, value, x: event.clientX, steps: 0, moved: false }
  }
  const move = (event: PointerEvent) => {
    const held = grab.current
    if (held?.pointer !== event.pointerId) return
    const dx = event.clientX - held.x
    if (!held.moved && Math.abs(dx) <= STILL) return
    held.moved = true
    held.x = event.clientX
    held.steps += (dx / pixels) * factorOf(event)
    change(stepped(held.value, Math.round(held.steps / FINEST) * FINEST))
  }
  const letGo = () => {
    grab.current = null
    hold.end()
  }
  const cancel = () => {
    grab.current = null
    hold.cancel()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') cancel()
    const steps = STEPS[event.key]
    // a hand that drags has precedence
    if (steps === undefined || disabled || grab.current || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    change(stepped(value, steps * factorOf(event)))
  }

  return (
    <span
      role="slider"
      tabIndex={0}
      className={[styles.scrub, className].filter(Boolean).join(' ')}
      aria-label={label}
      aria-valuenow={Number.isFinite(value) ? value : max}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={valueText}
      aria-disabled={disabled || undefined}
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={cancel}
      onKeyDown={press}
      onKeyUp={({ key }) => {
        if (STEPS[key] !== undefined && !grab.current) hold.end()
      }}
      onBlur={letGo}
    >
      {children}
    </span>
  )
}
