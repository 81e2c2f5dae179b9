import type { Catalogue } from './catalogue'
import en from './en/arrays.json?messages'

export const arraysText = { area: 'arrays', en } satisfies Catalogue<typeof en>
