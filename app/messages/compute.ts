import type { Catalogue } from './catalogue'
import en from './en/compute.json?messages'

export const computeText = { area: 'compute', en } satisfies Catalogue<typeof en>
