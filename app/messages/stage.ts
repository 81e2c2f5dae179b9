import type { Catalogue } from './catalogue'
import en from './en/stage.json?messages'

export const stageText = { area: 'stage', en } satisfies Catalogue<typeof en>
