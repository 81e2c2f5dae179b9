import type { Catalogue } from './catalogue'
import en from './en/compare.json?messages'

export const compareText = { area: 'compare', en } satisfies Catalogue<typeof en>
