import type { Theme } from '../../src/scene/view'
import { useText } from '../messages/catalogue'
import { shareText } from '../messages/share'
import { Segmented } from '../ui/Segmented'
import styles from './ThemeChoice.module.css'

const themesIn = (text: typeof shareText.en): readonly { readonly value: Theme; readonly label: string }[] => [
  { value: 'light', label: text.light },
  { value: 'dark', label: text.dark },
  { value: 'system', label: text.system },
]

/** What each comes to in a page that has a frame of it. */
const wordsIn = (text: typeof shareText.en): Readonly<Record<Theme, string>> => ({
  light: text.lightFits,
  dark: text.darkFits,
  system: text.systemFits,
})

type ThemeChoiceProps = { readonly theme: Theme; readonly onChange: (theme: Theme) => void }

/** In which theme the shared page opens: for a frame its author knows what stands around it. */
export const ThemeChoice = ({ theme, onChange }: ThemeChoiceProps) => {
  const text = useText(shareText)
  return (
    <div>
      <Segmented label={text.theme} value={theme} options={themesIn(text)} onChange={onChange} />
      <p className={styles.words}>{wordsIn(text)[theme]}</p>
    </div>
  )
}
