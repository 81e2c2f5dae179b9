import { useSyncExternalStore } from 'react'
import type { Appearance } from './ramp'

/** The page's appearance stands on <html>, where the frame puts it; whoever paints by hand follows it there. */
export const currentAppearance = (): Appearance =>
  document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'

const subscribe = (changed: () => void) => {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** Light or dark, as the page is now. */
export const useAppearance = () => useSyncExternalStore(subscribe, currentAppearance)
