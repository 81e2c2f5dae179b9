import type { Catalogue } from './catalogue'
import en from './en/space.json?messages'

export const spaceText = { area: 'space', en } satisfies Catalogue<typeof en>
