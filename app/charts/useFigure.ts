import { useCallback, useEffect, useRef, useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useStore, type State } from '../state/store'
import type { Size } from './axes'
import type { Chart, Figure } from './chart'
import { createKeysRest, createPace } from './pace'
import type { Palette } from './palette'
import type { Ranges } from './range'

/** A chart may take its part of every third frame of a drag. */
const FRAMES_WHILE_MOVING = 3

/** A whole drawing that takes longer than this, in milliseconds, holds up the next key: 2,000 triplets take 200. */
const LONG = 50

/** Whatever a chart may show. */
const watched = ({ results, scene, selected, hands }: State) => [results, scene, selected, hands.length === 0]

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

/**
 * The chart's figure for the present state, as far as anyone can see it; null before there is anything to show. And what
 * is to be told of each drawing: how long it took as a whole, in milliseconds. Where that is long, it waits until the keys
 * rest, for each press is a gesture; until then only places move, as under a hand.
 */
export const useFigure = (view: View): [DrawnFigure | null, (took: number | null) => void] => {
  const { chart, size, palette, near, visible } = view
  const [drawn, setDrawn] = useState<DrawnFigure | null>(null)
  const held = useRef<Ranges | null>(null)
  const whole = useRef(0)
  useEffect(() => {
    if (!size || !near) return undefined
    const draw = () => {
      const state = useStore.getState()
      const moving = state.hands.length > 0 || keys.isWaiting()
      const figure = chart.draw(state, { size, palette, held: held.current, moving })
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
        else if (!rested && whole.current > LONG) keys.gestureEnded()
        if (resting && !keys.isWaiting()) pace.request(1)
        else if (visible) pace.request(FRAMES_WHILE_MOVING)
      },
      { equalityFn: shallow },
    )
    return () => {
      stopWatching()
      keys.stop()
      pace.stop()
    }
  }, [chart, size, palette, near, visible])
  const note = useCallback((took: number | null) => {
    whole.current = took ?? whole.current
  }, [])
  return [drawn, note]
}
