import { useText } from '../messages/catalogue'
import { chartsText, type ChartsText } from '../messages/charts'
import type { ChartId } from './ids'
import type { Figure } from './chart'
import { csvText } from './csv'
import styles from './Downloads.module.css'
import type { Palette } from './palette'
import { pictureOfFigure } from './picture'
import type * as PlotlyModule from './Plotly'
import { useStore } from '../state/store'
import { saveAddress, saveFile } from '../ui/saveFile'

const raiseNoPicture = (text: ChartsText, reason: unknown, retry: () => void): void => {
  const { noticeRaised, noticeDismissed } = useStore.getState()
  const id = 'chart-picture'
  const tryAgain = () => {
    noticeDismissed(id)
    retry()
  }
  noticeRaised({
    id,
    tone: 'warning',
    title: text.noPicture,
    text: reason instanceof Error ? reason.message : String(reason),
    actions: [{ label: text.tryAgain, run: tryAgain }],
  })
}

type DownloadsProps = {
  readonly id: ChartId
  readonly figure: Figure | null
  readonly palette: Palette
  readonly plotly: typeof PlotlyModule | null
  /** The layout, looked at as the chart is now. */
  readonly seen: PlotlyModule.PlotView['seen']
}

/** The chart as a file: its picture, or its numbers. Made in the page; nothing is sent anywhere. */
export const Downloads = ({ id, figure, palette, plotly, seen }: DownloadsProps) => {
  const text = useText(chartsText)
  const name = `triplet-playground-${id}`
  const savePicture = async (format: 'png' | 'svg') => {
    if (!figure || !plotly) return
    const { traces, layout } = pictureOfFigure(figure, useStore.getState().scene.loss, palette)
    try {
      saveAddress(await plotly.pictureOf({ traces, layout: seen(layout) }, format), `${name}.${format}`)
    } catch (reason) {
      raiseNoPicture(text, reason, () => void savePicture(format))
    }
  }
  const saveNumbers = () => {
    if (!figure) return
    saveFile(new Blob([csvText(figure.table())], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
  }
  return (
    <div className={styles.downloads} role="group" aria-label={text.download}>
      <button type="button" disabled={!figure || !plotly} onClick={() => void savePicture('png')}>
        {text.png}
      </button>
      <button type="button" disabled={!figure || !plotly} onClick={() => void savePicture('svg')}>
        {text.svg}
      </button>
      <button type="button" disabled={!figure} onClick={saveNumbers}>
        {text.csv}
      </button>
    </div>
  )
}
