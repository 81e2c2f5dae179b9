import { indexOf } from '../../src/tensor/rows'

/** 4,096 */
export const countText = (count: number): string => count.toLocaleString('en-US')

/** [4096, 128] */
export const shapeText = (shape: readonly number[]): string => `[${shape.join(', ')}]`

/** Which of the triplets one is, counted from 1 as everywhere on the page: 17, or (3, 5). */
export const placeText = (shape: readonly number[], index: number): string => {
  const place = indexOf(index, shape).map((each) => each + 1)
  return place.length === 1 ? String(place[0]) : `(${place.join(', ')})`
}
