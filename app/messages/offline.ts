import type { Catalogue } from './catalogue'
import en from './en/offline.json?messages'

export const offlineText = { area: 'offline', en } satisfies Catalogue<typeof en>
