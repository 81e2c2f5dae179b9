import { useEffect, useRef } from 'react'
import { onRawMove } from './rawMoves'
import styles from './Slider.module.css'
import { useHold, type Take } from './useHold'
import { useLatest } from './useLatest'

export type Tick = {
  /** Where it stands, 0 at the left end to 1 at the right. */
  readonly at: number
  readonly label?: string
  /** Whether it marks the present value. */
  readonly current?: boolean
}

type SliderProps = {
  /** Takes hold for one drag, or one key held down. */
  readonly take: Take
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** The value in words, where the position alone does not say it. */
  readonly valueText: string
  readonly ticks: readonly Tick[]
  readonly onChange: (value: number) => void
}

/** A native range with a scale under it. One drag, or one key held down, is one hold; Escape takes it back. */
export const Slider = ({ label, value, min, max, step, valueText, ticks, onChange, take }: SliderProps) => {
  const input = useRef<HTMLInputElement>(null)
  const keyDown = useRef(false)
  const hold = useHold(take)
  const end = useLatest(hold.end)

  useEffect(() => {
    // React calls the input event onChange; the native change event is the one that says the hand let go
    const released = () => {
      if (!keyDown.current) end.current()
    }
    const range = input.current
    range?.addEventListener('change', released)
    return () => range?.removeEventListener('change', released)
  }, [end])

  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const range = input.current
    if (!range) return undefined
    const stop = new AbortController()
    onRawMove(range, (event) => setAhead(range, event, line.current), stop.signal)
    return () => stop.abort()
  }, [])

  const letGo = () => {
    keyDown.current = false
    hold.end()
  }
  const at = Math.min(1, Math.max(0, (value - min) / (max - min)))
  return (
    <div className={styles.slider}>
      <div ref={line} className={styles.line}>
        {/* no custom property of the slider: each of its parts would inherit it, and be styled anew with every value */}
        <div className={styles.filled} style={{ transform: `scaleX(${at})` }} />
      </div>
      <input
        ref={input}
        className={styles.range}
        type="range"
        aria-label={label}
        aria-valuetext={valueText}
        min={min}
        max={max}
        step={step}
        value={Math.min(max, Math.max(min, value))}
        onChange={({ currentTarget }) => {
          const next = currentTarget.valueAsNumber
          hold.change(() => onChange(next))
        }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') hold.cancel()
          else {
            hold.renew()
            keyDown.current = true
          }
        }}
        onKeyUp={letGo}
        onBlur={letGo}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onLostPointerCapture={letGo}
      />
      <div className={styles.scale} aria-hidden="true">
        {ticks.map((tick) => (
          <span
            key={tick.at}
            className={styles.tick}
            data-current={tick.current || undefined}
            data-end={tick.at === 0 ? 'left' : tick.at === 1 ? 'right' : undefined}
            style={{ left: `${tick.at * 100}%` }}
          >
            {tick.label !== undefined && <span className={styles.label}>{tick.label}</span>}
          </span>
        ))}
      </div>
    </div>
  )
}

/**
 * Sets a range that is held by the mouse or a pen as its browser will in the next frame, with the thumb's centre under
 * the pointer. A finger may yet turn out to scroll the page.
 */
const setAhead = (range: HTMLInputElement, event: PointerEvent, line: HTMLElement | null) => {
  const { pointerType, buttons, clientX } = event
  if (!line || pointerType === 'touch' || buttons !== 1 || !range.matches(':active')) return
  const { left, width } = line.getBoundingClientRect()
  const before = range.value
  const [min, max] = [Number(range.min), Number(range.max)]
  // the browser keeps it between the ends, and on a step
  range.valueAsNumber = min + ((clientX - left) / width) * (max - min)
  if (range.value !== before) range.dispatchEvent(new Event('input', { bubbles: true }))
}
