import type { Chart, Figure } from './chart'
import { csvText } from './csv'
import styles from './Downloads.module.css'
import type { Palette } from './palette'
import { pictureOfFigure } from './picture'
import type * as PlotlyModule from './Plotly'
import { useStore } from '../state/store'

type DownloadsProps = {
  readonly chart: Chart
  readonly figure: Figure | null
  readonly palette: Palette
  readonly plotly: typeof PlotlyModule | null
}

/** The chart as a file: its picture, or its numbers. Made in the page; nothing is sent anywhere. */
export const Downloads = ({ chart, figure, palette, plotly }: DownloadsProps) => {
  const name = `triplet-playground-${chart.id}`
  const savePicture = async (format: 'png' | 'svg') => {
    if (!figure || !plotly) return
    save(await plotly.pictureOf(pictureOfFigure(figure, useStore.getState(), palette), format), `${name}.${format}`)
  }
  const saveNumbers = () => {
    if (!figure) return
    const address = URL.createObjectURL(new Blob([csvText(figure.table)], { type: 'text/csv;charset=utf-8' }))
    save(address, `${name}.csv`)
    URL.revokeObjectURL(address)
  }
  return (
    <div className={styles.downloads} role="group" aria-label="Download the chart">
      <button type="button" disabled={!figure || !plotly} onClick={() => void savePicture('png')}>
        PNG
      </button>
      <button type="button" disabled={!figure || !plotly} onClick={() => void savePicture('svg')}>
        SVG
      </button>
      <button type="button" disabled={!figure} onClick={saveNumbers}>
        CSV
      </button>
    </div>
  )
}

const save = (address: string, name: string) => {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
