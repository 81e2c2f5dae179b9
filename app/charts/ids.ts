/** The charts as links name them, apart from the charts themselves: the page reads its link before any chart is loaded. */
export const CHART_IDS = [
  'per-triplet',
  'margin-sweep',
  'p-sweep',
  'triplet-diagram',
  'gap-histogram',
  'history',
  'landscape',
] as const

export type ChartId = (typeof CHART_IDS)[number]
