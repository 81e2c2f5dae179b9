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

/** The chart's figure for the present state, followed while it is in view; null before there is anything to show. */
export const useFigure = (chart: Chart, size: Size | null, palette: Palette, visible: boolean): DrawnFigure | null => {
  const [drawn, setDrawn] = useState<DrawnFigure | null>(null)
  const held = useRef<Ranges | null>(null)
  useEffect(() => {
    if (!size || !visible) return undefined
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
      () => pace.request(useStore.getState().gesture ? FRAMES_WHILE_MOVING : 1),
      { equalityFn: shallow },
    )
    return () => {
      stopWatching()
      pace.stop()
    }
  }, [chart, size, palette, visible])
  return drawn
}
