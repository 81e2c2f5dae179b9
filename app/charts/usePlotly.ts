import { useCallback, useEffect, useState } from 'react'
import { loadChunk } from '../ui/loadChunk'
import { whenIdle } from '../ui/whenIdle'
import type * as PlotlyModule from './Plotly'

type Module = typeof PlotlyModule

export type PlotlyState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly plotly: Module }
  | { readonly status: 'failed'; readonly retry: () => void }

/** How long the first chart may wait for the page to be idle: it must not delay the stage. */
const LATEST = 1500

/** Plotly's own chunk, kept from one chart to the next, so that a change of tabs draws at once. */
export type PlotlyChunk = { readonly arrived: () => Module | null; readonly load: () => Promise<Module> }

export const createPlotlyChunk = (): PlotlyChunk => {
  let arrived: Module | null = null
  return {
    arrived: () => arrived,
    load: async () => {
      arrived = await loadChunk(() => import('./Plotly'))
      return arrived
    },
  }
}

/** Plotly, asked for when a chart is first in view and the page has nothing better to do; `more` loads what a chart needs besides. */
export const usePlotly = (chunk: PlotlyChunk, wanted: boolean, more?: () => Promise<unknown>): PlotlyState => {
  const [plotly, setPlotly] = useState(() => (more ? null : chunk.arrived()))
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!wanted || plotly || failed) return undefined
    let current = true
    const load = async () => {
      try {
        const arrived = await chunk.load()
        if (more) await loadChunk(more)
        if (current) setPlotly(arrived)
      } catch {
        if (current) setFailed(true)
      }
    }
    const cancel = whenIdle(() => void load(), LATEST)
    return () => {
      current = false
      cancel()
    }
  }, [chunk, wanted, plotly, failed, more])
  const retry = useCallback(() => setFailed(false), [])
  if (plotly) return { status: 'ready', plotly }
  return failed ? { status: 'failed', retry } : { status: 'loading' }
}
