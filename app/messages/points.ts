import type { Catalogue } from './catalogue'
import en from './en/points.json?messages'

export const pointsText = { area: 'points', en } satisfies Catalogue<typeof en>
