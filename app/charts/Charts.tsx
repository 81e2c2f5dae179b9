import { ChevronDown, ChevronUp } from 'lucide-react'
import { useId, useState } from 'react'
import { useStore } from '../state/store'
import { IconButton } from '../ui/IconButton'
import { TabStrip } from '../ui/TabStrip'
import styles from './Charts.module.css'
import { ChartView } from './ChartView'
import { chartOf, charts } from './registry'

const tabs = charts.map(({ id, label, name, letter = false }) => ({ value: id, label, name, letter }))

/** The strip of charts: a tab for each, of which one is drawn, unless the strip is folded to its tabs. */
export const Charts = () => {
  const chart = chartOf(useStore((state) => state.chart))
  const chartChosen = useStore((state) => state.chartChosen)
  const [folded, setFolded] = useState(false)
  const panel = useId()
  const choose = (id: string) => {
    chartChosen(id)
    setFolded(false)
  }
  return (
    <section className={styles.strip} aria-label="Charts" data-folded={folded || undefined}>
      <div className={styles.bar}>
        <TabStrip dense label="Charts" tabs={tabs} value={chart.id} panelOf={() => panel} onChange={choose} />
        <IconButton
          className={styles.fold}
          icon={folded ? ChevronUp : ChevronDown}
          label={folded ? 'Unfold charts' : 'Fold charts'}
          onClick={() => setFolded(!folded)}
        />
      </div>
      <div id={panel} role="tabpanel" aria-label={chart.label} className={styles.panel} hidden={folded}>
        {!folded && <ChartView key={chart.id} chart={chart} />}
      </div>
    </section>
  )
}
