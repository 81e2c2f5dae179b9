import type { Catalogue } from './catalogue'
import en from './en/topbar.json?messages'

export const topbarText = { area: 'topbar', en } satisfies Catalogue<typeof en>
