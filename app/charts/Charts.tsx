import { ChevronDown, ChevronUp } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { useText } from '../messages/catalogue'
import { chartsText } from '../messages/charts'
import { useStore } from '../state/store'
import { IconButton } from '../ui/IconButton'
import { TabStrip } from '../ui/TabStrip'
import styles from './Charts.module.css'
import { ChartView } from './ChartView'
import { chartOf, charts } from './registry'
import { createPlotlyChunk } from './usePlotly'

/** The strip of charts: a tab for each, of which one is drawn, unless the strip is folded to its tabs. */
export const Charts = () => {
  const text = useText(chartsText)
  const [chunk] = useState(createPlotlyChunk)
  const tabs = useMemo(
    () =>
      charts.map(({ id, label, name, letter = false }) => ({
        value: id,
        label: label(text),
        name: name(text),
        letter,
      })),
    [text],
  )
  const chart = chartOf(useStore((state) => state.chart))
  const chartChosen = useStore((state) => state.chartChosen)
  const [folded, setFolded] = useState(false)
  const panel = useId()
  const choose = (id: string) => {
    chartChosen(id)
    setFolded(false)
  }
  return (
    <section className={styles.strip} aria-label={text.charts} data-folded={folded || undefined}>
      <div className={styles.bar}>
        <TabStrip dense label={text.charts} tabs={tabs} value={chart.id} panelOf={() => panel} onChange={choose} />
        <IconButton
          className={styles.fold}
          icon={folded ? ChevronUp : ChevronDown}
          label={folded ? text.unfoldCharts : text.foldCharts}
          onClick={() => setFolded(!folded)}
        />
      </div>
      <div id={panel} role="tabpanel" aria-label={chart.label(text)} className={styles.panel} hidden={folded}>
        {!folded && <ChartView key={chart.id} chart={chart} chunk={chunk} />}
      </div>
    </section>
  )
}
