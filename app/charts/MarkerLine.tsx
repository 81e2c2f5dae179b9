import { ChevronsLeftRight } from 'lucide-react'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useGesture } from '../inspector/useGesture'
import { selectedIndex } from '../state/selectors'
import { useStore } from '../state/store'
import { useTwin } from '../state/useTwin'
import { formatNumber } from '../ui/format'
import { useHold } from '../ui/useHold'
import type { Marker } from './chart'
import { Labels } from './Labels'
import type { Size } from './axes'
import { keyStep, placeMarker, valueAt } from './markerPlace'
import styles from './MarkerLine.module.css'
import type { Ranges } from './range'

type MarkerLineProps = { readonly marker: Marker; readonly ranges: Ranges; readonly size: Size }

/** A line across the chart at a value of the scene, with a grip to change it. It moves in the frame of the hand: Plotly need not draw. */
export const MarkerLine = ({ marker, ranges, size }: MarkerLineProps) => {
  const value = useStore(marker.read)
  const hold = useHold(useGesture({ kind: 'parameter' }))
  const grabbed = useRef<{ pointer: number; offset: number } | null>(null)
  const { 'data-lit': lit, ...twin } = useTwin(marker.term, useStore(selectedIndex))
  const place = placeMarker(marker, value, ranges, size)
  const change = (next: number) => {
    hold.begin()
    marker.change(useStore.getState(), next)
  }

  const grab = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    grabbed.current = { pointer: event.pointerId, offset: place.x - event.clientX }
    hold.begin()
  }
  const drag = (event: PointerEvent) => {
    if (grabbed.current?.pointer !== event.pointerId) return
    change(valueAt(event.clientX + grabbed.current.offset, ranges.x, size))
  }
  const drop = () => {
    grabbed.current = null
    hold.end()
  }
  const cancel = () => {
    grabbed.current = null
    hold.cancel()
  }
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape') cancel()
    const next = keyStep(event, value, ranges.x)
    if (next === null) return
    event.preventDefault()
    change(next)
  }

  return (
    <div className={styles.overlay} data-lit={lit}>
      <svg className={styles.lines} width={size.width} height={size.height} aria-hidden="true">
        {lit && (
          <path
            className={styles.halo}
            d={`M0 ${place.top}V${place.bottom}`}
            style={{ translate: `${place.lineX}px` }}
          />
        )}
        <path className={styles.line} d={`M0 ${place.top}V${place.bottom}`} style={{ translate: `${place.lineX}px` }} />
        {place.y !== null && (
          <circle className={styles.dot} r={5} style={{ translate: `${place.lineX}px ${place.y}px` }} />
        )}
      </svg>
      <Labels labels={place.labels} size={size} />
      <div
        role="slider"
        tabIndex={0}
        className={styles.grip}
        aria-label={marker.name}
        aria-orientation="horizontal"
        aria-valuemin={ranges.x[0]}
        aria-valuemax={ranges.x[1]}
        aria-valuenow={value}
        aria-valuetext={`${marker.label(value)}${marker.height ? `, ${formatNumber(marker.height(value))}` : ''}`}
        style={{ translate: `${place.gripX}px` }}
        {...twin}
        onPointerDown={grab}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={cancel}
        onLostPointerCapture={drop}
        onKeyDown={step}
        onKeyUp={hold.end}
        onBlur={() => {
          hold.end()
          twin.onBlur()
        }}
      >
        <ChevronsLeftRight size={14} strokeWidth={2} aria-hidden />
      </div>
    </div>
  )
}
