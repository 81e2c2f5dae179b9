import type { Catalogue } from './catalogue'
import en from './en/page.json?messages'

export const pageText = { area: 'page', en } satisfies Catalogue<typeof en>
