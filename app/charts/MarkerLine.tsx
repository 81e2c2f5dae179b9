import { ChevronsLeftRight } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useText } from '../messages/catalogue'
import { chartsText } from '../messages/charts'
import { gripOf } from '../state/grip'
import { selectedIndex } from '../state/selectors'
import { useStore } from '../state/store'
import { useTwin } from '../state/useTwin'
import { formatNumber } from '../ui/format'
import { followPointer } from '../ui/followPointer'
import { useHold } from '../ui/useHold'
import { useLatest } from '../ui/useLatest'
import type { Marker } from './chart'
import { Labels } from './Labels'
import type { Ranges, Size } from './axes'
import { keyStep, placeMarker, valueAt } from './markerPlace'
import styles from './MarkerLine.module.css'
import { chartActions } from './source'

type MarkerLineProps = { readonly marker: Marker; readonly ranges: Ranges; readonly size: Size }

/** A line across the chart at a value of the scene, with a grip to change it. It moves in the frame of the hand: Plotly need not draw. */
export const MarkerLine = ({ marker, ranges, size }: MarkerLineProps) => {
  const text = useText(chartsText)
  const { parameter } = marker
  const value = useStore((state) => state.scene.loss[parameter])
  const hold = useHold(() => gripOf({ kind: 'parameter', parameter }))
  const latest = useLatest({ marker, ranges, size })
  /** Lets the pointer go that drags; null without one. */
  const drop = useRef<(() => void) | null>(null)
  useEffect(() => () => drop.current?.(), [])
  const { 'data-lit': lit, ...twin } = useTwin(parameter, useStore(selectedIndex))
  const place = placeMarker(marker, value, ranges, size)
  const spoken = marker.height
    ? text.markerValue({ value: marker.label(value), height: formatNumber(marker.height(value)) })
    : marker.label(value)
  const change = (next: number) => hold.change(() => chartActions.change(parameter, next))

  const grab = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || drop.current) return
    const offset = place.x - event.clientX
    const end = (how: () => void) => () => {
      drop.current = null
      how()
    }
    hold.begin()
    drop.current = followPointer(event.currentTarget, event.nativeEvent, {
      move: ({ clientX }) => {
        const present = latest.current
        const next = valueAt(clientX + offset, present.ranges.x, present.size)
        hold.change(() => chartActions.change(present.marker.parameter, next))
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
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape') stop(hold.cancel)
    const next = keyStep(event, value, ranges.x)
    if (next === null) return
    event.preventDefault()
    hold.renew()
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
        aria-valuetext={spoken}
        style={{ translate: `${place.gripX}px` }}
        {...twin}
        onPointerDown={grab}
        onKeyDown={step}
        onKeyUp={() => {
          if (!drop.current) hold.end()
        }}
        onBlur={() => {
          stop(hold.end)
          twin.onBlur()
        }}
      >
        <ChevronsLeftRight size={14} strokeWidth={2} aria-hidden />
      </div>
    </div>
  )
}
