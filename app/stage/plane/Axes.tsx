import { memo } from 'react'
import { formatNumber } from '../../ui/format'
import { useStore } from '../../state/store'
import { selectIsSmall, selectTransform } from './geometry'
import styles from './Plane.module.css'
import { niceStep, ticksBetween } from './ticks'
import { toPixels, toWorld } from './transform'

/** The least distance of two ticks, in CSS pixels. */
const LEAST_SPACING = { small: 44, large: 88 }

/** Where ticks would meet the corners' furniture or each other. */
const CLEAR = { left: 40, right: 24, bottom: 40, top: 100 }

/** The two axes, and the numbers along the left and the bottom edge. */
export const Axes = memo(() => {
  const transform = useStore(selectTransform)
  const { width, height } = useStore((state) => state.stageSize)
  const small = useStore(selectIsSmall)
  const { x, y } = toPixels(transform, [0, 0])
  const step = niceStep((small ? LEAST_SPACING.small : LEAST_SPACING.large) / transform.scale)
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const [left, top] = toWorld(transform, { x: CLEAR.left, y: CLEAR.top })
  const [right, bottom] = toWorld(transform, { x: width - CLEAR.right, y: height - CLEAR.bottom })
  return (
    <g>
      <path className={styles.axis} d={`M${crisp(x)} 0V${height}M0 ${crisp(y)}H${width}`} />
      {ticksBetween(left, right, step).map((value) => {
        const tick = toPixels(transform, [value, 0]).x
        return (
          <g key={value}>
            <path className={styles.tick} d={`M${tick} ${height}v-6`} />
            <text className={styles.tickText} textAnchor="middle" x={tick} y={height - 11}>
              {formatNumber(value, digits)}
            </text>
          </g>
        )
      })}
      {ticksBetween(bottom, top, step).map((value) => {
        const tick = toPixels(transform, [0, value]).y
        return (
          <g key={value}>
            <path className={styles.tick} d={`M0 ${tick}h6`} />
            {!small && (
              <text className={styles.tickText} x={11} y={tick + 4}>
                {formatNumber(value, digits)}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
})

/** The middle of a pixel: a line of width 1 there is one pixel wide, not two half ones. */
const crisp = (pixel: number) => Math.round(pixel) + 0.5
