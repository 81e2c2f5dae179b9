import type { Catalogue } from './catalogue'
import en from './en/start.json?messages'

export const startText = { area: 'start', en } satisfies Catalogue<typeof en>
