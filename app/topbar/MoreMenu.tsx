import { Ellipsis } from 'lucide-react'
import { Popover } from 'radix-ui'
import { Icon } from '../ui/Icon'
import iconButton from '../ui/IconButton.module.css'
import { PopoverPanel } from '../ui/PopoverPanel'
import { InAndOut } from './InAndOut'
import styles from './MoreMenu.module.css'
import { ThemeButton } from './ThemeButton'

/** What the bar of a phone has no room for. */
export const MoreMenu = () => (
  <Popover.Root>
    <Popover.Trigger className={iconButton.button} aria-label="More">
      <Icon of={Ellipsis} />
    </Popover.Trigger>
    {/* it closes by itself when a dialog takes the focus */}
    <PopoverPanel label="More" className={styles.menu}>
      <InAndOut labelled />
      <ThemeButton labelled />
    </PopoverPanel>
  </Popover.Root>
)
