import { BackendBadge } from './BackendBadge'
import { History } from './History'
import { ThemeButton } from './ThemeButton'
import styles from './TopBar.module.css'
import { Wordmark } from './Wordmark'

export const TopBar = () => (
  <header className={styles.bar}>
    <Wordmark />
    <div className={styles.history}>
      <History />
    </div>
    <BackendBadge />
    <ThemeButton />
  </header>
)
