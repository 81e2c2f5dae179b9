import { Monitor, Moon, Sun, type LucideIcon } from 'lucide-react'
import { useStore } from '../state/store'
import type { Theme } from '../state/viewSlice'
import { IconButton } from '../ui/IconButton'
import { nextTheme } from './theme'

const ICONS: Record<Theme, LucideIcon> = { system: Monitor, light: Sun, dark: Moon }
const NAMES: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' }

/** @param labelled whether it says in words which theme is in force. */
export const ThemeButton = ({ labelled = false }: { readonly labelled?: boolean }) => {
  const theme = useStore((state) => state.theme)
  const themeChanged = useStore((state) => state.themeChanged)
  const next = nextTheme(theme)
  return (
    <IconButton
      icon={ICONS[theme]}
      label={`Theme: ${NAMES[theme]}`}
      labelled={labelled}
      hint={`Theme: ${NAMES[theme]}. Click for ${NAMES[next]}.`}
      onClick={() => themeChanged(next)}
    />
  )
}
