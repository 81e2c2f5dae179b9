import type { Chart } from './chart'
import { gapHistogramChart } from './gapHistogram'
import { historyChart } from './history'
import { landscapeChart } from './landscape'
import { marginSweepChart } from './marginSweep'
import { perTripletChart } from './perTriplet'
import { pSweepChart } from './pSweep'
import { tripletDiagramChart } from './tripletDiagram'

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
