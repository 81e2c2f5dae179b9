import { Ellipsis } from 'lucide-react'
import { useText } from '../messages/catalogue'
import { topbarText } from '../messages/topbar'
import { Icon } from '../ui/Icon'
import iconButton from '../ui/IconButton.module.css'
import { Popover } from '../ui/Popover'
import { InAndOut } from './InAndOut'
import styles from './MoreMenu.module.css'
import { ThemeButton } from './ThemeButton'

/** What the bar of a phone has no room for. */
export const MoreMenu = () => {
  const text = useText(topbarText)
  return (
    // it closes by itself when a dialog takes the focus
    <Popover
      label={text.more}
      className={styles.menu}
      button={{ className: iconButton.button, 'aria-label': text.more, children: <Icon of={Ellipsis} /> }}
    >
      {() => (
        <>
          <InAndOut labelled />
          <ThemeButton labelled />
        </>
      )}
    </Popover>
  )
}
