import { chartsText } from '../../messages/charts'
import type { Chart, ChartDrawing } from '../chart'

/** One view of a chart, in English. */
export const createDrawing = (chart: Chart): ChartDrawing => chart.create(chartsText.en)
