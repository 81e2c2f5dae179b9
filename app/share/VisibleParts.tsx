import { PARTS, type Part } from '../../src/scene/view'
import { PARAMETER_PARTS } from '../state/parts'
import { TextButton } from '../ui/TextButton'
import { PART_NAMES, STAGE_ALONE } from './parts'
import styles from './VisibleParts.module.css'

type VisiblePartsProps = { readonly hide: readonly Part[]; readonly onChange: (hide: readonly Part[]) => void }

const isParameter = (part: Part) => PARAMETER_PARTS.some((each) => each === part)
const AREAS = PARTS.filter((part) => !isParameter(part))

/** What the shared page shows, part by part. */
export const VisibleParts = ({ hide, onChange }: VisiblePartsProps) => {
  const box = (part: Part) => (
    <label key={part} className={styles.part}>
      <input
        type="checkbox"
        checked={!hide.includes(part)}
        onChange={({ currentTarget }) =>
          onChange(PARTS.filter((each) => (each === part ? !currentTarget.checked : hide.includes(each))))
        }
      />
      {PART_NAMES[part]}
    </label>
  )
  return (
    <>
      <fieldset className={styles.parts}>
        <legend>What the shared page shows beside the stage</legend>
        {AREAS.map(box)}
      </fieldset>
      <fieldset className={styles.parts}>
        <legend>Which parameters can be changed</legend>
        {PARAMETER_PARTS.map(box)}
      </fieldset>
      <p className={styles.presets}>
        <TextButton onClick={() => onChange([])}>Everything</TextButton>
        <TextButton onClick={() => onChange(PARTS.filter((part) => part !== 'loss' && part !== 'margin'))}>
          Loss and margin
        </TextButton>
        <TextButton onClick={() => onChange(STAGE_ALONE)}>The stage alone</TextButton>
      </p>
    </>
  )
}
