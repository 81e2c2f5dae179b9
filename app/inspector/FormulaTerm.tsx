import type { ReactNode } from 'react'
import { selectedIndex } from '../state/selectors'
import type { LitTerm } from '../state/litSlice'
import { useStore } from '../state/store'
import { useTwin } from '../state/useTwin'
import styles from './FormulaTerm.module.css'
import { Tex } from './Tex'

type TermProps = { readonly tex: string; readonly plain: ReactNode; readonly children: ReactNode }

/** A symbol of the formula, and under it its number. */
export const Term = ({ tex, plain, children }: TermProps) => (
  <span className={styles.term}>
    <Symbol tex={tex} plain={plain} />
    <span className={styles.number}>{children}</span>
  </span>
)

/** A term that has twins on the stage, in the table or among the parameters. */
export const LinkedTerm = ({ of: term, tex, plain, children }: TermProps & { readonly of: LitTerm }) => {
  const twin = useTwin(term, useStore(selectedIndex))
  return (
    <span className={styles.term} data-term={term} {...twin}>
      <Symbol tex={tex} plain={plain} />
      <span className={styles.number}>{children}</span>
    </span>
  )
}

const Symbol = ({ tex, plain }: Pick<TermProps, 'tex' | 'plain'>) => (
  <span className={styles.symbol}>
    <Tex tex={tex}>{plain}</Tex>
  </span>
)
