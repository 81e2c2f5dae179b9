import type { Catalogue } from './catalogue'
import en from './en/charts.json?messages'

export const chartsText = { area: 'charts', en } satisfies Catalogue<typeof en>

export type ChartsText = typeof chartsText.en
