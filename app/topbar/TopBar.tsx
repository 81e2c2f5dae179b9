import { ShareButton } from '../share/ShareButton'
import { useMediaQuery } from '../ui/useMediaQuery'
import { BackendBadge } from './BackendBadge'
import { Dialogs } from './Dialogs'
import { DimensionsChoice } from './DimensionsChoice'
import { History } from './History'
import { InAndOut } from './InAndOut'
import { MoreMenu } from './MoreMenu'
import { ThemeButton } from './ThemeButton'
import styles from './TopBar.module.css'
import { Wordmark } from './Wordmark'

/** Where the bar has room for a button each, and for their words. */
const WIDE = '(min-width: 700px)'
const WIDEST = '(min-width: 900px)'

export const TopBar = () => {
  const wide = useMediaQuery(WIDE)
  const widest = useMediaQuery(WIDEST)
  return (
    <header className={styles.bar}>
      <Wordmark />
      <div className={styles.dimensions}>
        <DimensionsChoice />
      </div>
      <div className={styles.history}>
        <History />
      </div>
      <ShareButton />
      {wide && <InAndOut labelled={widest} />}
      <BackendBadge />
      {wide ? <ThemeButton /> : <MoreMenu />}
      <Dialogs />
    </header>
  )
}
