import type { Theme } from '../../src/scene/view'
import { Segmented } from '../ui/Segmented'
import styles from './ThemeChoice.module.css'

const THEMES: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'Reader’s system' },
]

/** What each comes to in a page that has a frame of it. */
const WORDS: Readonly<Record<Theme, string>> = {
  light: 'Light for every reader: fits a page that is always light, as most course pages are.',
  dark: 'Dark for every reader: fits a page that is always dark.',
  system: 'As each reader’s device is set: in a light page the frame is dark for readers whose system is dark.',
}

type ThemeChoiceProps = { readonly theme: Theme; readonly onChange: (theme: Theme) => void }

/** In which theme the shared page opens: for a frame its author knows what stands around it. */
export const ThemeChoice = ({ theme, onChange }: ThemeChoiceProps) => (
  <div>
    <Segmented label="Theme" value={theme} options={THEMES} onChange={onChange} />
    <p className={styles.words}>{WORDS[theme]}</p>
  </div>
)
