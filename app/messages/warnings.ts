import type { Catalogue } from './catalogue'
import en from './en/warnings.json?messages'

export const warningsText = { area: 'warnings', en } satisfies Catalogue<typeof en>
