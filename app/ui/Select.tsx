import type { ComponentProps } from 'react'
import styles from './Select.module.css'

/** One of many: the platform's own list behind a plain button. */
export const Select = (props: Omit<ComponentProps<'select'>, 'className'>) => (
  <select className={styles.select} {...props} />
)
