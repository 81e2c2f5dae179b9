import { useCallback, useEffect, useRef, useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useStore, type State } from '../state/store'
import type { Ranges, Size } from './axes'
import type { ChartDrawing, Figure } from './chart'
import { createKeysRest, createPace } from './pace'
import type { Palette } from './palette'
import type { OnDrawn } from './Plotly'
import { sourceOf } from './source'

/** A chart may take its part of every third frame of a drag; where it takes longer, it leaves the page as much again, twice. */
const FRAMES_WHILE_MOVING = 3

/** Milliseconds. */
const FRAME = 1000 / 60

const framesAfter = (took: number) => FRAMES_WHILE_MOVING * Math.max(1, Math.ceil(took / FRAME))

/** A whole drawing that takes longer than this, in milliseconds, holds up the next key: 2,000 triplets take 200. */
const LONG = 50

/** Whatever a chart may show. */
const watched = ({ results, scene, selected, hands }: State) => [results, scene, selected, hands.length === 0]

export type DrawnFigure = { readonly figure: Figure; readonly moving: boolean }

type View = {
  readonly drawing: ChartDrawing
  readonly size: Size | null
  readonly palette: Palette
  /** In view, or about to be: drawn whenever the hand rests. */
  readonly near: boolean
  /** In view: drawn while a hand is moving, too. */
  readonly visible: boolean
}

/**
 * The chart's figure for the present state, as far as anyone can see it; null before there is anything to show. And what
 * is to be told of each drawing. Where a whole one takes long, it waits until the keys rest, for each press is a gesture;
 * until then only places move, as under a hand.
 */
export const useFigure = (view: View): [DrawnFigure | null, OnDrawn] => {
  const { drawing, size, palette, near, visible } = view
  const [drawn, setDrawn] = useState<DrawnFigure | null>(null)
  const held = useRef<Ranges | null>(null)
  /** How long the last drawing took, and the last whole one, in milliseconds. */
  const took = useRef({ last: 0, whole: 0 })
  useEffect(() => {
    if (!size || !near) return undefined
    const draw = () => {
      const state = useStore.getState()
      const moving = state.hands.length > 0 || keys.isWaiting()
      const figure = drawing.draw(sourceOf(state), { size, palette, held: held.current, moving })
      held.current = figure?.ranges ?? null
      setDrawn(figure && { figure, moving })
    }
    const pace = createPace(draw)
    const keys = createKeysRest(() => pace.request(1))
    draw()
    const stopWatching = useStore.subscribe(
      watched,
      ([, , , resting], [, , , rested]) => {
        if (!resting) keys.gestureBegan()
        else if (!rested && took.current.whole > LONG) keys.gestureEnded()
        if (resting && !keys.isWaiting()) pace.request(1)
        else if (visible) pace.request(framesAfter(took.current.last))
      },
      { equalityFn: shallow },
    )
    return () => {
      stopWatching()
      keys.stop()
      pace.stop()
    }
  }, [drawing, size, palette, near, visible])
  const note: OnDrawn = useCallback((milliseconds, what) => {
    took.current.last = milliseconds
    if (what === 'whole') took.current.whole = milliseconds
  }, [])
  return [drawn, note]
}
