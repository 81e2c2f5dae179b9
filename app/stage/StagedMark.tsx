import { useText } from '../messages/catalogue'
import { stageText } from '../messages/stage'
import { stagedText } from '../state/stagedSlice'
import { useStore } from '../state/store'
import styles from './StagedMark.module.css'

/** Says that the stage shows one triplet out of many, or one of more dimensions than it has. */
export const StagedMark = () => {
  const text = useText(stageText)
  const shown = useStore((state) => stagedText(text, state))
  return (
    shown && (
      <p className={styles.mark} data-staged-mark>
        {shown}
      </p>
    )
  )
}
