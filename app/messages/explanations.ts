import type { Catalogue } from './catalogue'
import en from './en/explanations.json?messages'

export const explanationsText = { area: 'explanations', en } satisfies Catalogue<typeof en>
