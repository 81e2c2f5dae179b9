import { memo } from 'react'
import { useText } from '../../messages/catalogue'
import { stageText } from '../../messages/stage'
import { useStore, type State } from '../../state/store'
import type { Placement } from '../labels'
import { translate } from '../translate'
import { selectDescent } from './arrows'
import { DistancePill } from './DistancePill'
import { selectFigure } from './geometry'
import styles from './Plane.module.css'
import { nameGroups } from './pointLabels'

type LabelsProps = { readonly select: (state: State) => Placement }

/**
 * The points' names, the distances on the segments, and the word where a gradient is not a number, at the places that
 * the plane or space has found for them.
 */
export const Labels = memo(({ select }: LabelsProps) => {
  const text = useText(stageText)
  const figure = useStore(selectFigure)
  const { undefinedAt } = useStore(selectDescent)
  const placement = useStore(select)
  const groups = nameGroups(figure, undefinedAt)
  const boxOf = (id: string) => placement.get(id)?.boxes[0]
  return (
    <g>
      {groups.map(({ id, name }) => {
        const box = boxOf(id)
        return (
          box && (
            <text key={id} className={styles.name} transform={translate(box.x, box.y + 6)}>
              {name}
            </text>
          )
        )
      })}
      {figure.segments.map(({ role, distance }) => {
        const box = boxOf(`distance ${role}`)
        return (
          box && (
            <g key={role} transform={translate(box.x, box.y)}>
              <DistancePill role={role} distance={distance} box={box} />
            </g>
          )
        )
      })}
      {groups.map(({ id }) => {
        const box = boxOf(`undefined ${id}`)
        return (
          box && (
            <g key={id} transform={translate(box.x, box.y)}>
              <rect className={styles.undefinedPill} x="-42" y="-11" width="84" height="22" rx="4" />
              <text className={styles.undefinedText} y="4">
                {text.undefinedGradient}
              </text>
            </g>
          )
        )
      })}
    </g>
  )
})
