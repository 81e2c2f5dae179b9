import type { Catalogue } from './catalogue'
import en from './en/share.json?messages'

export const shareText = { area: 'share', en } satisfies Catalogue<typeof en>
