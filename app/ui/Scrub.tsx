import { useEffect, useRef, type KeyboardEvent, type PointerEvent as ReactPointerEvent, type ReactNode } from 'react'
import { followPointer } from './followPointer'
import styles from './Scrub.module.css'
import { useHold, type Take } from './useHold'
import { useLatest } from './useLatest'

type ScrubProps = {
  /** Takes hold for one drag, or one key held down. */
  readonly take: Take
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

/** A number in a line of text that is changed where it stands: dragged sideways, or by arrow keys. Escape takes it back. */
export const Scrub = (props: ScrubProps) => {
  const { label, value, children, valueText, min, max, stepped, pixels = 10, disabled = false, className } = props
  const hold = useHold(props.take)
  const latest = useLatest(props)
  /** Lets the pointer go that drags; null without one. */
  const drop = useRef<(() => void) | null>(null)
  useEffect(() => () => drop.current?.(), [])

  const change = (next: number) => {
    const present = latest.current
    if (!Object.is(next, present.value)) hold.change(() => present.onChange(next))
  }
  const grab = (event: ReactPointerEvent<HTMLElement>) => {
    if (disabled || event.button !== 0 || drop.current) return
    const from = value
    let { clientX: x } = event
    let steps = 0
    let moved = false
    const end = (how: () => void) => () => {
      drop.current = null
      how()
    }
    drop.current = followPointer(event.currentTarget, event.nativeEvent, {
      move: (to) => {
        const dx = to.clientX - x
        if (!moved && Math.abs(dx) <= STILL) return
        moved = true
        x = to.clientX
        steps += (dx / pixels) * factorOf(to)
        change(latest.current.stepped(from, Math.round(steps / FINEST) * FINEST))
      },
      release: end(hold.end),
      cancel: end(hold.cancel),
    })
  }
  const stop = (how: () => void) => {
    drop.current?.()
    drop.current = null
    how()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') stop(hold.cancel)
    const steps = STEPS[event.key]
    // a hand that drags has precedence
    if (steps === undefined || disabled || drop.current || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    hold.renew()
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
      onPointerDown={grab}
      onKeyDown={press}
      onKeyUp={({ key }) => {
        if (STEPS[key] !== undefined && !drop.current) hold.end()
      }}
      onBlur={() => stop(hold.end)}
    >
      {children}
    </span>
  )
}
