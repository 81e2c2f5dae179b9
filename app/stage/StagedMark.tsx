import { selectStagedText } from '../state/stagedSlice'
import { useStore } from '../state/store'
import styles from './StagedMark.module.css'

/** Says that the stage shows one triplet out of many, or one of more dimensions than it has. */
export const StagedMark = () => {
  const text = useStore(selectStagedText)
  return (
    text && (
      <p className={styles.mark} data-staged-mark>
        {text}
      </p>
    )
  )
}
