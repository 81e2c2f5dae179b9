import { memo, useMemo } from 'react'
import { useStore } from '../../state/store'
import { translate } from '../translate'
import { levelNumbers, levelText } from './ballLabels'
import { selectStageBalls } from './balls'
import { selectFigure } from './geometry'
import { selectBoundary, selectLevels } from './levels'
import { placeOf } from './placement'
import styles from './Plane.module.css'
import { outsideDisc, pathOf } from './polyline'

/** The lines of equal loss; each is broken where its number stands. */
export const IsoLines = memo(() => {
  const levels = useStore(selectLevels)
  const balls = useStore(selectStageBalls)
  const degrees = useStore((state) => placeOf(state, 'levels'))
  const anchorX = useStore((state) => selectFigure(state).points.anchor.x)
  const anchorY = useStore((state) => selectFigure(state).points.anchor.y)

  const drawn = useMemo(() => {
    const numbers = degrees === null ? [] : levelNumbers(levels, { x: anchorX, y: anchorY }, balls, degrees)
    return levels.map((level, i) => {
      const at = numbers[i]
      const pieces = at ? level.lines.flatMap((line) => outsideDisc(line, at, at.width / 2)) : level.lines
      return { value: level.value, text: levelText(level), at, path: pathOf(pieces) }
    })
  }, [levels, balls, degrees, anchorX, anchorY])

  return (
    <g>
      {drawn.map(({ value, path }) => (
        <path key={value} className={styles.iso} d={path} />
      ))}
      <g className={styles.quiet}>
        {drawn.map(
          ({ value, text, at }) =>
            at && (
              <text key={value} className={styles.level} transform={translate(at.x, at.y + 4)}>
                {text}
              </text>
            ),
        )}
      </g>
    </g>
  )
})

/** Where the loss becomes zero, if no ball is drawn there. */
export const Boundary = memo(() => {
  const lines = useStore(selectBoundary)
  return <path className={styles.boundary} d={useMemo(() => pathOf(lines), [lines])} />
})
