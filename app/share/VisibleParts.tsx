import { PARTS, type Part } from '../../src/scene/view'
import { useText } from '../messages/catalogue'
import { shareText } from '../messages/share'
import { PARAMETER_PARTS } from '../state/parts'
import { TextButton } from '../ui/TextButton'
import { partNames, STAGE_ALONE } from './parts'
import styles from './VisibleParts.module.css'

type VisiblePartsProps = { readonly hide: readonly Part[]; readonly onChange: (hide: readonly Part[]) => void }

const isParameter = (part: Part) => PARAMETER_PARTS.some((each) => each === part)
const AREAS = PARTS.filter((part) => !isParameter(part))

/** What the shared page shows, part by part. */
export const VisibleParts = ({ hide, onChange }: VisiblePartsProps) => {
  const text = useText(shareText)
  const names = partNames(text)
  const box = (part: Part) => (
    <label key={part} className={styles.part}>
      <input
        type="checkbox"
        checked={!hide.includes(part)}
        onChange={({ currentTarget }) =>
          onChange(PARTS.filter((each) => (each === part ? !currentTarget.checked : hide.includes(each))))
        }
      />
      {names[part]}
    </label>
  )
  return (
    <>
      <fieldset className={styles.parts}>
        <legend>{text.shown}</legend>
        {AREAS.map(box)}
      </fieldset>
      <fieldset className={styles.parts}>
        <legend>{text.changeable}</legend>
        {PARAMETER_PARTS.map(box)}
      </fieldset>
      <p className={styles.presets}>
        <TextButton onClick={() => onChange([])}>{text.everything}</TextButton>
        <TextButton onClick={() => onChange(PARTS.filter((part) => part !== 'loss' && part !== 'margin'))}>
          {text.lossAndMargin}
        </TextButton>
        <TextButton onClick={() => onChange(STAGE_ALONE)}>{text.stageAlone}</TextButton>
      </p>
    </>
  )
}
