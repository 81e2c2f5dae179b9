import { LossValue } from '../inspector/LossReadout'
import { Parameters } from '../inspector/Parameters'
import { useText } from '../messages/catalogue'
import { embedText } from '../messages/embed'
import { pageText } from '../messages/page'
import { Notices } from '../notices/Notices'
import { Stage } from '../stage/Stage'
import { PARAMETER_PARTS } from '../state/parts'
import { useShown } from '../state/shown'
import { useStore } from '../state/store'
import { useStill } from '../state/useStill'
import styles from './CompactPage.module.css'
import { OpenInFull } from './OpenInFull'

/** A stage with the loss on it and a strip for each parameter: what fits into a figure of another page. */
export const CompactPage = () => {
  const { title } = useText(pageText)
  const still = useStill<HTMLDivElement>()
  const loss = useShown('loss')
  const tools = useShown('tools')
  const parameters = useStore(({ hide }) => PARAMETER_PARTS.some((part) => !hide.includes(part)))
  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">{title}</h1>
      {/* over the stage, unless its own tools stand there */}
      <div className={tools ? styles.above : styles.over}>
        {loss && <Loss />}
        <OpenInFull />
      </div>
      <div className={styles.stage}>
        <Stage />
      </div>
      <div ref={still} className={styles.notices}>
        <Notices />
      </div>
      {parameters && (
        <div className={styles.parameters}>
          <Parameters />
        </div>
      )}
    </main>
  )
}

const Loss = () => {
  const text = useText(embedText)
  return (
    <div className={styles.loss}>
      <span aria-hidden="true">{text.loss}</span>
      <LossValue />
    </div>
  )
}
