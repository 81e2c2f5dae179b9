import type { Theme } from '../state/viewSlice'
import { useStore } from '../state/store'

const KEY = 'theme'
const DARK = '(prefers-color-scheme: dark)'
const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** The theme after this one, in the order the button cycles through them. */
export const nextTheme = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'

/**
 * Takes up the theme that was chosen last time, and from then on keeps `data-theme` on the document's root what the
 * choice and the system make of it. Returns a function that stops it.
 */
export const startTheme = (): (() => void) => {
  const system = matchMedia(DARK)
  const stored = readTheme()
  // a link that names a theme comes first
  if (stored && useStore.getState().theme === 'system') useStore.getState().themeChanged(stored)

  const apply = () => {
    const { theme } = useStore.getState()
    const resolved = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme
    const root = document.documentElement
    root.dataset.theme = resolved
    // the browser's frame around the page, of an installed one above all, goes on from the top bar
    const frame = document.querySelector('meta[name="theme-color"]')
    frame?.setAttribute('content', getComputedStyle(root).getPropertyValue('--chrome'))
  }
  apply()
  system.addEventListener('change', apply)
  const stopWatching = useStore.subscribe(
    ({ theme }) => theme,
    (theme) => {
      apply()
      storeTheme(theme)
    },
  )
  return () => {
    system.removeEventListener('change', apply)
    stopWatching()
  }
}

// Storage may be refused (private windows, an iframe without same origin): the choice then lasts as long as the page.
const readTheme = (): Theme | null => {
  try {
    const stored = localStorage.getItem(KEY)
    return THEMES.find((theme) => theme === stored) ?? null
  } catch {
    return null
  }
}

const storeTheme = (theme: Theme) => {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    return
  }
}
