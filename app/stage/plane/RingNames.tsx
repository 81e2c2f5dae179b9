import { memo, useId, useMemo, type ReactNode } from 'react'
import { useText } from '../../messages/catalogue'
import { stageText } from '../../messages/stage'
import { formatNumber } from '../../ui/format'
import { useStore } from '../../state/store'
import { ballNameBeyond, levelRegionPlaces, regionNames, regionText } from './ballLabels'
import { ballArc, selectStageBalls, type StageBall } from './balls'
import { selectIsSmall } from './geometry'
import { placeOf } from './placement'
import styles from './Plane.module.css'

const RADIANS = Math.PI / 180

type AlongBallProps = {
  readonly ball: StageBall
  readonly beyond: number
  readonly degrees: number
  readonly className: string | undefined
  readonly children: ReactNode
}

/** A text that follows a ball. */
const AlongBall = ({ ball, beyond, degrees, className, children }: AlongBallProps) => {
  const id = useId()
  const { path, middle } = useMemo(() => ballArc(ball, degrees * RADIANS, beyond), [ball, degrees, beyond])
  return (
    <>
      <path id={id} d={path} />
      <text className={className}>
        <textPath href={`#${id}`} startOffset={middle}>
          {children}
        </textPath>
      </text>
    </>
  )
}

/** What the balls part the plane into: hard, semi-hard, easy; and the dashed ball's own name. */
export const RingNames = memo(() => {
  const text = useText(stageText)
  const balls = useStore(selectStageBalls)
  const small = useStore(selectIsSmall)
  const angle = useStore((state) => placeOf(state, 'regions'))
  const levelAngle = useStore((state) => placeOf(state, 'level-regions'))
  const ballAngle = useStore((state) => placeOf(state, 'ball'))
  const level = levelAngle === null ? null : levelRegionPlaces(balls, levelAngle)
  return (
    <g className={styles.quiet}>
      {angle !== null &&
        regionNames(balls, small)?.names.map(({ region, ball, beyond }) => (
          <AlongBall key={region} ball={ball} beyond={beyond} degrees={angle} className={styles.region}>
            {regionText(text, region)}
          </AlongBall>
        ))}
      {level?.hard && (
        <text className={styles.region} x={level.hard.x} y={level.hard.y + 4}>
          {text.hard}
        </text>
      )}
      {level && (
        <text className={styles.region} x={level.easy.x} y={level.easy.y + 4}>
          {text.easy}
        </text>
      )}
      {ballAngle !== null && balls.outer && (
        <AlongBall ball={balls.outer} beyond={ballNameBeyond} degrees={ballAngle} className={styles.ballName}>
          <tspan className={styles.variable}>d</tspan>(<tspan className={styles.variable}>A</tspan>,{' '}
          <tspan className={styles.variable}>P</tspan>) + <tspan className={styles.variable}>m</tspan> ={' '}
          <tspan className={styles.value}>{formatNumber(balls.reach, 3)}</tspan>
        </AlongBall>
      )}
    </g>
  )
})
