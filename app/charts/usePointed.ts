import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react'
import type { Lit } from '../state/litSlice'
import { useStore } from '../state/store'
import type { Figure } from './chart'
import { lineAt, type Mark } from './mark'

/** A mark and its index among those of the figure; null for none. */
export type Point = (index: number | null, mark: Mark | null) => void

/** The index of the mark that the pointer or the keyboard is on, and how to change it: twins everywhere light up with it. */
export const usePointed = (): readonly [number | null, Point] => {
  const [pointed, setPointed] = useState<number | null>(null)
  const lit = useRef<Lit | null>(null)
  const point = useCallback<Point>((index, mark) => {
    const before = lit.current
    lit.current = mark?.lit ?? null
    const { litUp, litOff } = useStore.getState()
    if (lit.current) litUp(lit.current)
    else if (before) litOff(before)
    setPointed(index)
  }, [])
  // a chart that is left with the pointer on it is never left by the pointer
  useEffect(() => () => point(null, null), [point])
  return [pointed, point]
}

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
