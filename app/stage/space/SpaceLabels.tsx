import { memo } from 'react'
import { formatNumber } from '../../ui/format'
import { useStore } from '../../state/store'
import { selectDescent } from '../plane/arrows'
import { selectFigure } from '../plane/geometry'
import { DistancePill } from '../plane/DistancePill'
import { nameGroups } from '../plane/pointLabels'
import plane from '../plane/Plane.module.css'
import { selectFrame } from './axes'
import { selectKnobs } from './knobs'
import { selectRegions, selectSpacePlacement } from './labels'
import styles from './Space.module.css'

/** Half of a capital's height: text is set by its baseline. */
const MIDDLE = 4

/** Text that is moved by a transform need not be laid out again, as it must be for a new x or y. */
const at = (x: number, y: number) => `translate(${x.toFixed(1)} ${y.toFixed(1)})`

/** The numbers and letters along the slice's frame. */
export const FrameLabels = memo(() => {
  const { texts } = useStore(selectFrame)
  return texts.map(({ text, digits, x, y }) => (
    <text
      key={`${text} ${Math.round(x)}`}
      className={typeof text === 'string' ? styles.axisLetter : styles.tickText}
      transform={at(x, y + MIDDLE)}
    >
      {typeof text === 'string' ? text : formatNumber(text, digits)}
    </text>
  ))
})

/** hard, semi-hard and easy, where a negative on the slice would be each. */
export const RegionNames = memo(() => {
  const regions = useStore(selectRegions)
  return (
    <g className={plane.quiet}>
      {regions.map(({ text, x, y }) => (
        <text key={text} className={plane.region} transform={at(x, y + MIDDLE)}>
          {text}
        </text>
      ))}
    </g>
  )
})

/** The knobs by which the taken point is moved along an axis. Keys do the same, so they are not read aloud. */
export const Knobs = memo(() => {
  const knobs = useStore(selectKnobs)
  return knobs.map(({ axis, at: place, letter }) => (
    <g key={axis}>
      <circle className={styles.knob} transform={at(place.x, place.y)} r="5" />
      <text className={styles.knobLetter} transform={at(letter.x, letter.y + MIDDLE)}>
        {axis}
      </text>
    </g>
  ))
})

/** The points' names, the distances, and the word where a gradient is not a number. */
export const PointLabels = memo(() => {
  const figure = useStore(selectFigure)
  const { undefinedAt } = useStore(selectDescent)
  const placement = useStore(selectSpacePlacement)
  const groups = nameGroups(figure, undefinedAt)
  const boxOf = (id: string) => placement.get(id)?.boxes[0]
  return (
    <g>
      {groups.map(({ id, text }) => {
        const box = boxOf(id)
        return (
          box && (
            <text key={id} className={plane.name} transform={at(box.x, box.y + 6)}>
              {text}
            </text>
          )
        )
      })}
      {figure.segments.map(({ role, distance }) => {
        const box = boxOf(`distance ${role}`)
        return (
          box && (
            <g key={role} transform={at(box.x, box.y)}>
              <DistancePill role={role} distance={distance} box={box} />
            </g>
          )
        )
      })}
      {groups.map(({ id }) => {
        const box = boxOf(`undefined ${id}`)
        return (
          box && (
            <g key={id} transform={at(box.x, box.y)}>
              <rect className={plane.undefinedPill} x="-42" y="-11" width="84" height="22" rx="4" />
              <text className={plane.undefinedText} y="4">
                ∇ undefined
              </text>
            </g>
          )
        )
      })}
    </g>
  )
})
