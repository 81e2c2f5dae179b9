import { memo } from 'react'
import { useStore } from '../../state/store'
import { ROLE_LOOKS, STACKING } from '../roles'
import { selectLitOthers, type Other } from './others'
import styles from './Plane.module.css'
import { SmallMarks } from './SmallMarks'
import { isSomewhere } from './transform'

const ENDS = ['positive', 'negative'] as const

const Lines = ({ of: other }: { readonly of: Other }) =>
  ENDS.filter((role) => isSomewhere(other.anchor) && isSomewhere(other[role])).map((role) => (
    <path
      key={role}
      className={styles.litLine}
      stroke={ROLE_LOOKS[role].mark}
      d={`M${other.anchor.x} ${other.anchor.y}L${other[role].x} ${other[role].y}`}
    />
  ))

/** The triplets that are lit and not selected: their marks at full strength, and the lines of one; those of many would hide all else. */
export const LitOthers = memo(() => {
  const others = useStore(selectLitOthers)
  if (others.length === 0) return null
  return (
    <g data-lit>
      {others.length === 1 && others.map((other) => <Lines key={other.index} of={other} />)}
      {STACKING.map((role) => (
        <SmallMarks key={role} of={others} role={role} className={styles.litMark} />
      ))}
    </g>
  )
})
