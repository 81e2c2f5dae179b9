import styles from './Distance.module.css'
import { Letter } from './Prose'

/** d(A,P) or d(A,N), as mathematics. */
export const Distance = ({ to }: { readonly to: 'P' | 'N' }) => (
  <span className={styles.distance}>
    <i>d</i>(<Letter of="A" />,<Letter of={to} />)
  </span>
)
