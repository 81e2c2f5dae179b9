import { useText } from '../messages/catalogue'
import { pageText } from '../messages/page'
import styles from './TopBar.module.css'

export const Wordmark = () => {
  const { title } = useText(pageText)
  return (
    <h1 className={styles.wordmark}>
      <svg width="34" height="18" viewBox="0 0 34 18" aria-hidden="true">
        <path d="M6 12.5 16.5 5.5 28 12" fill="none" stroke="var(--rule)" strokeWidth="1.5" />
        <circle cx="16.5" cy="5" r="4" fill="var(--a)" />
        <rect x="24.5" y="8.5" width="7.5" height="7.5" rx="1" fill="var(--p)" />
        <path d="M6 7l5.5 5.5L6 18 .5 12.5z" fill="var(--n)" />
      </svg>
      <span className={styles.name}>{title}</span>
    </h1>
  )
}
