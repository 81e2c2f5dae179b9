import styles from './Prose.module.css'
import type { Sentence } from './sentence'

/** A sentence with its letters set as mathematics. */
export const Prose = ({ parts }: { readonly parts: Sentence }) =>
  parts.map((part, i) =>
    typeof part === 'string' ? (
      part
    ) : (
      <i key={i} className={styles.letter} data-letter={part.letter}>
        {part.letter}
      </i>
    ),
  )

/** One letter of the mathematics. */
export const Letter = ({ of: letter }: { readonly of: string }) => (
  <i className={styles.letter} data-letter={letter}>
    {letter}
  </i>
)
