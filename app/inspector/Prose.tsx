import { Rich } from '../messages/Rich'
import styles from './Prose.module.css'

/** One letter of the mathematics, in its role's colour. */
export const Letter = ({ of: letter }: { readonly of: string }) => (
  <i className={styles.letter} data-letter={letter}>
    {letter}
  </i>
)

const LETTERS = { i: (letter: string) => <Letter of={letter} /> }

/** A sentence with its letters set as mathematics: `<i>N</i>`. */
export const Prose = ({ text }: { readonly text: string }) => <Rich text={text} tags={LETTERS} />
