import { useState, useSyncExternalStore } from 'react'
import { remember } from '../ui/remember'

/** The tokens a chart draws with: Plotly knows no custom properties. */
const TOKENS = [
  'ink',
  'ink2',
  'ink3',
  'hair',
  'rule',
  'chrome',
  'raised',
  'p',
  'n',
  'loss',
  'p-t',
  'n-t',
  'loss-t',
  'warn',
] as const

type Token = (typeof TOKENS)[number]

/** Colours as #rrggbb. */
export type Palette = Readonly<Record<Token, string>>

/** The palette of the theme in force. Reads computed style: not for the path of a frame. */
const readPalette = (root: Element): Palette => {
  const style = getComputedStyle(root)
  return Object.fromEntries(TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()])) as Palette
}

const channels = (hex: string) => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16))

/** A colour of the palette at an opacity from 0 to 1. */
export const withAlpha = (hex: string, alpha: number): string => `rgba(${channels(hex).join(', ')}, ${alpha})`

/** As much of one colour over another, opaque: hairlines do not show through. */
export const blend = (hex: string, ground: string, part: number): string => {
  const below = channels(ground)
  return `rgb(${channels(hex)
    .map((channel, i) => Math.round(part * channel + (1 - part) * (below[i] ?? 0)))
    .join(', ')})`
}

/** The body's fonts: an exported picture must not depend on the page's style sheet. */
export const FONT = '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", Helvetica, Arial, sans-serif'

const subscribe = (changed: () => void) => {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

const createPaletteInForce = () => {
  const paletteOf = remember((_theme: string | undefined) => readPalette(document.documentElement))
  return () => paletteOf(document.documentElement.dataset.theme)
}

/** The colours of the theme in force: one object for each change of theme. */
export const usePalette = (): Palette => {
  const [paletteInForce] = useState(createPaletteInForce)
  return useSyncExternalStore(subscribe, paletteInForce)
}
