import type { Catalogue } from './catalogue'
import en from './en/links.json?messages'

export const linksText = { area: 'links', en } satisfies Catalogue<typeof en>
