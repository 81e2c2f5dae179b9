import { useCallback, useEffect, useRef, type PointerEvent } from 'react'
import type { Figure } from './chart'
import { lineAt } from './mark'
import type { Point } from './usePointed'

type Hovered = { readonly point: number | null; readonly line: number | null }

const NOTHING: Hovered = { point: null, line: null }

/** Follows the pointer over the marks: which point or bar it is on Plotly says, as it says which one a click is meant for. */
export const useHoveredMark = (figure: Figure | null, point: Point) => {
  const hovered = useRef(NOTHING)
  const shown = useRef(figure)
  useEffect(() => {
    shown.current = figure
  })

  const follow = useCallback(
    (next: Partial<Hovered>) => {
      const before = hovered.current.point ?? hovered.current.line
      hovered.current = { ...hovered.current, ...next }
      const index = hovered.current.point ?? hovered.current.line
      if (index === before) return
      point(index, index === null ? null : (shown.current?.marks()[index] ?? null))
    },
    [point],
  )

  const onHover = useCallback(
    (customdata: number | null) => {
      const index = shown.current?.marks().findIndex((mark) => mark.customdata === customdata) ?? -1
      follow({ point: customdata === null || index < 0 ? null : index })
    },
    [follow],
  )
  const onPointerMove = useCallback(
    ({ clientX, clientY, buttons, currentTarget }: PointerEvent) => {
      const { current } = shown
      if (!current || buttons !== 0) return
      const { left, top } = currentTarget.getBoundingClientRect()
      const at = { x: clientX - left, y: clientY - top }
      follow({ line: lineAt(current.marks(), at, current.ranges, current.size) })
    },
    [follow],
  )
  const onPointerLeave = useCallback(() => follow(NOTHING), [follow])
  return { onHover, onPointerMove, onPointerLeave }
}
