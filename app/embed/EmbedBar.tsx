import styles from './EmbedBar.module.css'
import { OpenInFull } from './OpenInFull'

/** What stands in place of the top bar where the page is a part of another one. */
export const EmbedBar = () => (
  <header className={styles.bar}>
    <OpenInFull />
  </header>
)
