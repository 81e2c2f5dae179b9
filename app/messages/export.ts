import type { Catalogue } from './catalogue'
import en from './en/export.json?messages'

export const exportText = { area: 'export', en } satisfies Catalogue<typeof en>
