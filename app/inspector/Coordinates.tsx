import { memo } from 'react'
import { ROLES } from '../../src/scene/batch'
import { isCoordinate } from '../../src/scene/limits'
import type { PointId, SceneTriplet, TripletRole } from '../../src/scene/scene'
import { useText } from '../messages/catalogue'
import { inspectorText } from '../messages/inspector'
import { pointsText } from '../messages/points'
import { Glyph } from '../stage/Glyph'
import { gripOf } from '../state/grip'
import { selectGradients, selectPositions } from '../state/selectors'
import { useStore } from '../state/store'
import { useTwin } from '../state/useTwin'
import { formatEps, formatNumber } from '../ui/format'
import { NumberField } from '../ui/NumberField'
import styles from './Coordinates.module.css'

const AXES = ['x', 'y', 'z'] as const

type CoordinatesProps = { readonly index: number; readonly triplet: SceneTriplet }

/** The coordinates of a triplet's points, to be typed, and beside them the way down: −∂ℓ/∂x, −∂ℓ/∂y. */
export const Coordinates = memo(({ index, triplet }: CoordinatesProps) => {
  const dimensions = useStore((state) => state.scene.dimensions)
  const axes = AXES.slice(0, dimensions)
  return (
    <div className={styles.coordinates} data-dimensions={dimensions}>
      <div className={styles.point} aria-hidden="true">
        <span />
        {axes.map((axis) => (
          <i key={axis}>{axis}</i>
        ))}
        {axes.map((axis) => (
          <i key={axis}>−∂ℓ/∂{axis}</i>
        ))}
      </div>
      {ROLES.map(({ role }) => (
        <Point key={role} role={role} index={index} id={triplet[role]} dimensions={dimensions} />
      ))}
    </div>
  )
})
Coordinates.displayName = 'Coordinates'

type PointProps = {
  readonly role: TripletRole
  readonly index: number
  readonly id: PointId
  readonly dimensions: number
}

const Point = ({ role, index, id, dimensions }: PointProps) => {
  const text = useText(inspectorText)
  const name = useText(pointsText)[role]({ number: index + 1 })
  const twin = useTwin(role, index)
  const axes = AXES.slice(0, dimensions)
  return (
    <div className={styles.point} data-role={role} {...twin}>
      <span className={styles.name} aria-hidden="true">
        <Glyph role={role} />
        {name}
      </span>
      {axes.map((axis, k) => (
        <Coordinate key={axis} name={text.coordinate({ point: name, axis })} id={id} k={k} />
      ))}
      {axes.map((axis, k) => (
        <Descent key={axis} name={text.descent({ point: name, axis })} id={id} k={k} />
      ))}
    </div>
  )
}

type CoordinateProps = { readonly name: string; readonly id: PointId; readonly k: number }

const format = (value: number) => formatNumber(value, 2)

const Coordinate = ({ name, id, k }: CoordinateProps) => {
  const text = useText(inspectorText)
  const value = useStore((state) => selectPositions(state).get(id)?.[k] ?? 0)
  const coordinateChanged = useStore((state) => state.coordinateChanged)
  return (
    <NumberField
      label={name}
      value={value}
      format={format}
      isAccepted={isCoordinate}
      takes={text.takesFinite}
      stepped={(from, steps) => Number((from + steps * 0.1).toPrecision(12))}
      onChange={(coordinate) => coordinateChanged(id, k, coordinate)}
      take={() => gripOf({ kind: 'point', point: id })}
    />
  )
}

/** Two decimals, or one significant digit where the mean of a large batch leaves less: 4e-4. */
const formatSlope = (slope: number) =>
  slope !== 0 && Math.abs(slope) < 0.005 ? formatEps(Number(slope.toPrecision(1))) : formatNumber(slope, 2)

const Descent = ({ name, id, k }: CoordinateProps) => {
  const shown = useStore((state) => {
    const slope = selectGradients(state)?.get(id)?.[k]
    return slope === undefined ? '–' : formatSlope(-slope)
  })
  return (
    <span className={styles.descent} data-undefined={shown === 'NaN' || undefined}>
      <span className="visually-hidden">{name} </span>
      {shown}
    </span>
  )
}
