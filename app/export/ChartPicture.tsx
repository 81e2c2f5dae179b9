import { useMemo, useState } from 'react'
import { usePalette } from '../charts/palette'
import { pictureOfFigure } from '../charts/picture'
import { chartOf } from '../charts/registry'
import { sourceOf } from '../charts/source'
import { createPlotlyChunk, usePlotly } from '../charts/usePlotly'
import { useText } from '../messages/catalogue'
import { chartsText } from '../messages/charts'
import { exportText } from '../messages/export'
import { useStore } from '../state/store'
import { saveAddress } from '../ui/saveFile'
import { TextButton } from '../ui/TextButton'
import { PictureFiles } from './PictureFiles'

type ChartPictureProps = { readonly onTold: (message: string) => void }

/** Of a chart that is folded away or hidden: CSS pixels. */
const UNSEEN = { width: 640, height: 240 }

/** The chart as large as it stands on the page, if it stands there. */
const sizeOnPage = (name: string) => {
  const drawing = document.querySelector(`section[aria-label="Charts"] [role="img"][aria-label="${CSS.escape(name)}"]`)
  const { width = 0, height = 0 } = drawing?.getBoundingClientRect() ?? {}
  return width > 0 && height > 0 ? { width: Math.floor(width), height: Math.floor(height) } : null
}

/** The chart that is open in the strip, also where the strip is folded, or hidden by a link. */
export const ChartPicture = ({ onTold }: ChartPictureProps) => {
  const text = useText(exportText)
  const chartText = useText(chartsText)
  const chart = chartOf(useStore((state) => state.chart))
  const palette = usePalette()
  const [chunk] = useState(createPlotlyChunk)
  const drawing = useMemo(() => chart.create(chartText), [chart, chartText])
  const state = usePlotly(chunk, true, chart.load)
  const lacks = useStore((present) => drawing.lacks(sourceOf(present)))
  const awaited = useStore(({ results }) => results === null)
  const [shown] = useState(() => sizeOnPage(chart.name(chartText)))
  const size = shown ?? UNSEEN
  if (lacks !== null) {
    return <p>{text.chartEmpty({ chart: chart.label(chartText), reason: lacks })}</p>
  }
  if (state.status === 'failed') {
    return (
      <p>
        {chartText.noCode} <TextButton onClick={state.retry}>{chartText.retry}</TextButton>
      </p>
    )
  }
  const save = async (format: 'svg' | 'png', name: string, scale: number) => {
    const present = useStore.getState()
    const figure = drawing.draw(sourceOf(present), { size, palette, held: null, moving: false })
    if (!figure || state.status !== 'ready') throw new Error(text.noChart)
    saveAddress(await state.plotly.pictureOf(pictureOfFigure(figure, present.scene.loss, palette), format, scale), name)
  }
  return (
    <>
      <p>{(shown ? text.chartShown : text.chartNotShown)({ chart: chart.label(chartText) })}</p>
      <PictureFiles
        name={`triplet-playground-${chart.id}`}
        size={size}
        vectors={chart.load ? text.wordsOverPixels : text.vectors}
        disabled={state.status !== 'ready' || awaited}
        save={save}
        onTold={onTold}
      />
    </>
  )
}
