import { OpenButton } from '../arrays/OpenButton'
import { ExportButton } from '../export/ExportButton'
import { ShareButton } from '../share/ShareButton'
import { BackendBadge } from './BackendBadge'
import { DimensionsChoice } from './DimensionsChoice'
import { History } from './History'
import { ThemeButton } from './ThemeButton'
import styles from './TopBar.module.css'
import { Wordmark } from './Wordmark'

export const TopBar = () => (
  <header className={styles.bar}>
    <Wordmark />
    <div className={styles.dimensions}>
      <DimensionsChoice />
    </div>
    <div className={styles.history}>
      <History />
    </div>
    <OpenButton />
    <ShareButton />
    <ExportButton />
    <BackendBadge />
    <ThemeButton />
  </header>
)
