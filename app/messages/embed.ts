import type { Catalogue } from './catalogue'
import en from './en/embed.json?messages'

export const embedText = { area: 'embed', en } satisfies Catalogue<typeof en>
