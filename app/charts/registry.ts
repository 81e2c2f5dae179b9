import type { Chart } from './chart'
import { gapHistogramChart } from './kinds/gapHistogram'
import { historyChart } from './kinds/history'
import { landscapeChart } from './kinds/landscape'
import { marginSweepChart } from './kinds/marginSweep'
import { perTripletChart } from './kinds/perTriplet'
import { pSweepChart } from './kinds/pSweep'
import { tripletDiagramChart } from './kinds/tripletDiagram'

/** Every chart, in the order of the tabs. A new one is a file and a line here. */
export const charts: readonly Chart[] = [
  perTripletChart,
  marginSweepChart,
  pSweepChart,
  tripletDiagramChart,
  gapHistogramChart,
  historyChart,
  landscapeChart,
]

/** The chart of an id; the first for an id that no chart has. */
export const chartOf = (id: string): Chart => charts.find((chart) => chart.id === id) ?? perTripletChart
