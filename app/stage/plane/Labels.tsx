import { memo } from 'react'
import { useStore } from '../../state/store'
import { selectDescent } from './arrows'
import { DistancePill } from './DistancePill'
import { selectFigure } from './geometry'
import { selectPlacement } from './placement'
import styles from './Plane.module.css'
import { nameGroups } from './pointLabels'

/** The points' names, the distances on the segments, and the word where a gradient is not a number. */
export const Labels = memo(() => {
  const figure = useStore(selectFigure)
  const { undefinedAt } = useStore(selectDescent)
  const placement = useStore(selectPlacement)
  const groups = nameGroups(figure, undefinedAt)
  const boxOf = (id: string) => placement.get(id)?.boxes[0]
  return (
    <g>
      {groups.map(({ id, text }) => {
        const box = boxOf(id)
        return (
          box && (
            <text key={id} className={styles.name} x={box.x} y={box.y + 6}>
              {text}
            </text>
          )
        )
      })}
      {figure.segments.map(({ role, distance }) => {
        const box = boxOf(`distance ${role}`)
        return (
          box && (
            <g key={role} transform={`translate(${box.x} ${box.y})`}>
              <DistancePill role={role} distance={distance} box={box} />
            </g>
          )
        )
      })}
      {groups.map(({ id }) => {
        const box = boxOf(`undefined ${id}`)
        return (
          box && (
            <g key={id} transform={`translate(${box.x} ${box.y})`}>
              <rect className={styles.undefinedPill} x="-42" y="-11" width="84" height="22" rx="4" />
              <text className={styles.undefinedText} y="4">
                ∇ undefined
              </text>
            </g>
          )
        )
      })}
    </g>
  )
})
