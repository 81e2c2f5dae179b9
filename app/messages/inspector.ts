import type { Catalogue } from './catalogue'
import en from './en/inspector.json?messages'

export const inspectorText = { area: 'inspector', en } satisfies Catalogue<typeof en>
