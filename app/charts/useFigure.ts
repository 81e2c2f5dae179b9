import { useEffect, useRef, useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useStore, type State } from '../state/store'
import type { Size } from './axes'
import type { Chart, Figure } from './chart'
import { createPace } from './pace'
import type { Palette } from './palette'
import type { Ranges } from './range'

/** A chart may take its part of every third frame of a drag. */
const FRAMES_WHILE_MOVING = 3

/** Whatever a chart may show. */
const watched = ({ results, scene, selected, gesture }: State) => [results, scene, selected, gesture === null]

export type DrawnFigure = { readonly figure: Figure; readonly moving: boolean }

type View = {
  readonly chart: Chart
  readonly size: Size | null
  readonly palette: Palette
  /** In view, or about to be: drawn whenever the hand rests. */
  readonly near: boolean
  /** In view: drawn while a hand is moving, too. */
  readonly visible: boolean
}

/** The chart's figure for the present state, as far as anyone can see it; null before there is anything to show. */
export const useFigure = ({ chart, size, palette, near, visible }: View): DrawnFigure | null => {
  const [drawn, setDrawn] = useState<DrawnFigure | null>(null)
  const held = useRef<Ranges | null>(null)
  useEffect(() => {
    if (!size || !near) return undefined
    const draw = () => {
      const state = useStore.getState()
      const moving = state.gesture !== null
      const figure = chart.draw(state, { size, palette, held: held.current, moving })
      held.current = figure?.ranges ?? null
      setDrawn(figure && { figure, moving })
    }
    const pace = createPace(draw)
    draw()
    const stopWatching = useStore.subscribe(
      watched,
      ([, , , resting]) => {
        if (resting) pace.request(1)
        else if (visible) pace.request(FRAMES_WHILE_MOVING)
      },
      { equalityFn: shallow },
    )
    return () => {
      stopWatching()
      pace.stop()
    }
  }, [chart, size, palette, near, visible])
  return drawn
}
