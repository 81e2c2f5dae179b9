import type { Catalogue } from './catalogue'
import en from './en/notices.json?messages'

export const noticesText = { area: 'notices', en } satisfies Catalogue<typeof en>
