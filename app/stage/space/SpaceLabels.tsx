import { memo } from 'react'
import { useText } from '../../messages/catalogue'
import { stageText } from '../../messages/stage'
import { formatNumber } from '../../ui/format'
import { useStore } from '../../state/store'
import { regionText } from '../plane/ballLabels'
import plane from '../plane/Plane.module.css'
import { translate } from '../translate'
import { selectFrame, textsInSight } from './axes'
import { selectSpaceFurniture } from './furniture'
import { selectKnobs } from './knobs'
import { selectRegions } from './labels'
import styles from './Space.module.css'

/** Half of a capital's height: text is set by its baseline. */
const MIDDLE = 4

/** The numbers and letters along the slice's frame. */
export const FrameLabels = memo(() => {
  const { texts } = useStore(selectFrame)
  const furniture = useStore(selectSpaceFurniture)
  const size = useStore((state) => state.stageSize)
  return textsInSight(texts, size, furniture).map(({ text, digits, x, y }) => (
    <text
      key={`${text} ${Math.round(x)}`}
      className={typeof text === 'string' ? styles.axisLetter : styles.tickText}
      transform={translate(x, y + MIDDLE)}
    >
      {typeof text === 'string' ? text : formatNumber(text, digits)}
    </text>
  ))
})

/** hard, semi-hard and easy, where a negative on the slice would be each. */
export const RegionNames = memo(() => {
  const text = useText(stageText)
  const regions = useStore(selectRegions)
  return (
    <g className={plane.quiet}>
      {regions.map(({ region, x, y }) => (
        <text key={region} className={plane.region} transform={translate(x, y + MIDDLE)}>
          {regionText(text, region)}
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
      <circle className={styles.knob} transform={translate(place.x, place.y)} r="5" />
      <text className={styles.knobLetter} transform={translate(letter.x, letter.y + MIDDLE)}>
        {axis}
      </text>
    </g>
  ))
})
