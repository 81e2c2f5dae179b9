import { memo, useLayoutEffect, useRef } from 'react'
import type { PlaneField } from '../../../src/worker/protocol'
import { useStore } from '../../state/store'
import { useAppearance } from '../appearance'
import type { Appearance } from '../ramp'
import { selectTransform } from './geometry'
import { gridBounds } from './grid'
import { paintField, palettes } from './paint'
import styles from './Plane.module.css'
import { toPixels, type PlaneTransform } from './transform'

/**
 * The field, one pixel of the canvas for each cell, stretched over the part of the plane that the cells cover:
 * it follows the view at once, and is sharp again when the field of the new view arrives.
 */
export const FieldCanvas = memo(() => {
  const field = useStore((state) => state.planeField)
  const transform = useStore(selectTransform)
  const appearance = useAppearance()
  const canvas = useRef<HTMLCanvasElement>(null)
  const image = useRef<ImageData>(null)

  useLayoutEffect(() => {
    if (field && canvas.current) image.current = repaint(canvas.current, image.current, field, appearance)
  }, [field, appearance])

  return (
    <canvas
      ref={canvas}
      className={styles.field}
      aria-hidden="true"
      width={1}
      height={1}
      style={field ? { transform: stretch(field, transform) } : { visibility: 'hidden' }}
    />
  )
})

/** Paints the canvas and gives back the pixels, so that the next field of the same size can use them again. */
const repaint = (canvas: HTMLCanvasElement, last: ImageData | null, field: PlaneField, appearance: Appearance) => {
  const [columns, rows] = field.grid.size
  // setting the size clears a canvas and costs a new bitmap, even where it stays the same
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns
    canvas.height = rows
  }
  const fits = last?.width === columns && last.height === rows
  const image = fits ? last : new ImageData(columns, rows)
  paintField(field, palettes[appearance], new Uint32Array(image.data.buffer))
  canvas.getContext('2d', { alpha: false })?.putImageData(image, 0, 0)
  return image
}

const stretch = ({ grid }: PlaneField, transform: PlaneTransform) => {
  const [left, bottom, right, top] = gridBounds(grid)
  const from = toPixels(transform, [left, top])
  const to = toPixels(transform, [right, bottom])
  const [columns, rows] = grid.size
  return `translate(${from.x}px, ${from.y}px) scale(${(to.x - from.x) / columns}, ${(to.y - from.y) / rows})`
}
