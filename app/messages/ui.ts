import type { Catalogue } from './catalogue'
import en from './en/ui.json?messages'

export const uiText = { area: 'ui', en } satisfies Catalogue<typeof en>
