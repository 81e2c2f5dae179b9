import { Monitor, Moon, Sun, type LucideIcon } from 'lucide-react'
import { useText } from '../messages/catalogue'
import { topbarText } from '../messages/topbar'
import { useStore } from '../state/store'
import type { Theme } from '../state/viewSlice'
import { IconButton } from '../ui/IconButton'
import { nextTheme } from './theme'

const ICONS: Record<Theme, LucideIcon> = { system: Monitor, light: Sun, dark: Moon }
const namesIn = (text: typeof topbarText.en): Record<Theme, string> => ({
  system: text.asTheSystem,
  light: text.light,
  dark: text.dark,
})

/** @param labelled whether it says in words which theme is in force. */
export const ThemeButton = ({ labelled = false }: { readonly labelled?: boolean }) => {
  const text = useText(topbarText)
  const names = namesIn(text)
  const theme = useStore((state) => state.theme)
  const themeChanged = useStore((state) => state.themeChanged)
  const next = nextTheme(theme)
  return (
    <IconButton
      icon={ICONS[theme]}
      label={text.theme({ theme: names[theme] })}
      labelled={labelled}
      hint={text.themeHint({ theme: names[theme], next: names[next] })}
      onClick={() => themeChanged(next)}
    />
  )
}
