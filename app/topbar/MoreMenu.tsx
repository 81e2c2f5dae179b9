import { Ellipsis } from 'lucide-react'
import { Icon } from '../ui/Icon'
import iconButton from '../ui/IconButton.module.css'
import { Popover } from '../ui/Popover'
import { InAndOut } from './InAndOut'
import styles from './MoreMenu.module.css'
import { ThemeButton } from './ThemeButton'

/** What the bar of a phone has no room for. */
export const MoreMenu = () => (
  // it closes by itself when a dialog takes the focus
  <Popover
    label="More"
    className={styles.menu}
    trigger={(props) => (
      <button {...props} className={iconButton.button} aria-label="More">
        <Icon of={Ellipsis} />
      </button>
    )}
  >
    {() => (
      <>
        <InAndOut labelled />
        <ThemeButton labelled />
      </>
    )}
  </Popover>
)
