import { useSyncExternalStore } from 'react'
import { remember } from '../state/selectors'
import { readPalette, type Palette } from './palette'

const subscribe = (changed: () => void) => {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

const paletteOf = remember((_theme: string | undefined) => readPalette(document.documentElement))
const paletteInForce = () => paletteOf(document.documentElement.dataset.theme)

/** The colours of the theme in force: one object for each change of theme. */
export const usePalette = (): Palette => useSyncExternalStore(subscribe, paletteInForce)
