import { useCallback, useId, useMemo, useRef, useState } from 'react'
import { useText } from '../messages/catalogue'
import { chartsText } from '../messages/charts'
import { useStore } from '../state/store'
import { TextButton } from '../ui/TextButton'
import type { Chart } from './chart'
import styles from './ChartView.module.css'
import { Downloads } from './Downloads'
import { Highlight } from './Highlight'
import { Labels } from './Labels'
import { MarkerLine } from './MarkerLine'
import { MarkList } from './MarkList'
import type { OnDrawn, PlotView } from './Plotly'
import { usePalette } from './palette'
import { chartActions, sourceOf } from './source'
import { TurnKeys } from './TurnKeys'
import { useElementSize } from './useElementSize'
import { useFigure } from './useFigure'
import { usePlotly, type PlotlyChunk } from './usePlotly'
import { useHoveredMark, usePointed } from './usePointed'
import { useVisible } from '../ui/useVisible'

/** A chart no farther from view than one window is drawn, so that it is there when it is scrolled to. */
const NEAR = '100%'

type ChartViewProps = { readonly chart: Chart; readonly chunk: PlotlyChunk }

/** One chart: the drawing, the marker over it, and beside it what it shows in words. */
export const ChartView = ({ chart, chunk }: ChartViewProps) => {
  const text = useText(chartsText)
  const drawing = useMemo(() => chart.create(text), [chart, text])
  const canvas = useRef<HTMLDivElement>(null)
  const view = useRef<PlotView>(null)
  const size = useElementSize(canvas)
  const near = useVisible(canvas, NEAR)
  const visible = useVisible(canvas)
  const palette = usePalette()
  const [drawn, noteDrawn] = useFigure({ drawing, size, palette, near, visible })
  const state = usePlotly(chunk, near, chart.load)
  const pick = useCallback((customdata: number) => drawing.pick?.run(chartActions, customdata), [drawing])
  const lacks = useStore((present) => drawing.lacks(sourceOf(present)))
  const cure = useStore((present) => drawing.cure(sourceOf(present)))
  const [shown, setShown] = useState(false)
  const onDrawn: OnDrawn = useCallback(
    (took, what) => {
      setShown(true)
      noteDrawn(took, what)
    },
    [noteDrawn],
  )
  const sentence = useId()
  const figure = lacks === null ? (drawn?.figure ?? null) : null
  const [pointed, point] = usePointed()
  const { onHover, ...pointer } = useHoveredMark(figure, point)
  return (
    <div className={styles.view}>
      <div ref={canvas} className={styles.canvas} {...pointer}>
        <div
          role="img"
          aria-label={chart.name(text)}
          aria-describedby={sentence}
          // until it is drawn, and whole: under a moving hand only places move
          aria-busy={lacks === null && state.status !== 'failed' && (!shown || drawn?.moving === true)}
          className={styles.drawing}
        >
          {drawn && figure && state.status === 'ready' && (
            <state.plotly.Plot
              ref={view}
              traces={figure.traces}
              layout={figure.layout}
              moving={drawn.moving}
              onPick={pick}
              onHover={onHover}
              onDrawn={onDrawn}
            />
          )}
        </div>
        {figure && shown && <Highlight figure={figure} pointed={pointed} />}
        {figure && size && shown && <Labels labels={figure.labels} size={size} />}
        {drawn && figure && shown && (
          <MarkList pick={drawing.pick} figure={figure} moving={drawn.moving} point={point} />
        )}
        {chart.turns && figure && shown && (
          <TurnKeys
            label={chart.label(text)}
            onTurn={(aside, up) => view.current?.turn(aside, up)}
            onReset={() => view.current?.reset()}
          />
        )}
        {figure?.marker && size && shown && <MarkerLine marker={figure.marker} ranges={figure.ranges} size={size} />}
        {lacks !== null && (
          <p className={styles.lacks}>
            <span id={sentence}>{lacks}</span>
            {cure && <TextButton onClick={() => cure.apply(chartActions)}>{cure.label}</TextButton>}
          </p>
        )}
        {state.status === 'failed' && (
          <p role="alert" className={styles.failure}>
            {text.noCode} <TextButton onClick={state.retry}>{text.retry}</TextButton>
          </p>
        )}
      </div>
      <div className={styles.words}>
        {lacks === null && <p id={sentence}>{figure?.sentence}</p>}
        <Downloads
          id={chart.id}
          figure={figure}
          palette={palette}
          plotly={state.status === 'ready' ? state.plotly : null}
          seen={(layout) => view.current?.seen(layout) ?? layout}
        />
      </div>
    </div>
  )
}
