import { useMemo } from 'react'
import type { Ball } from '../../../src/field/ball'
import { superquadric } from '../../../src/field/superquadric'
import { useStore, type State } from '../../state/store'
import { isDashedBall, selectSpaceBalls } from './figure'
import { RIMS } from './glass'
import type { Paints } from './paints'
import { Shell, type Stand } from './Shell'

/** In which order near sides are drawn: from the outermost to the innermost. */
const ORDER = { boundary: 12, outer: 13, level: 14, inner: 16 }

const standOf = (ball: Ball | null): Stand => ball && { place: ball.center, scale: ball.radius }
const innerStand = (state: State) => standOf(selectSpaceBalls(state).inner)
const outerStand = (state: State) => standOf(selectSpaceBalls(state).outer)

/** Surfaces are shown where they were computed, until the next ones arrive. */
const fieldStand = ({ volumeField }: State): Stand =>
  volumeField && { place: volumeField.grid.origin, scale: volumeField.grid.step }

/** The two p-balls around the anchor as glass. */
export const Balls = ({ paints }: { paints: Paints }) => {
  const p = useStore((state) => state.scene.loss.p)
  const unitBall = useMemo(() => superquadric(p), [p])
  return (
    <>
      <Shell data={unitBall} stand={outerStand} rim={RIMS.outer} paint={paints.glass} renderOrder={ORDER.outer} />
      <Shell data={unitBall} stand={innerStand} rim={RIMS.inner} paint={paints.glass} renderOrder={ORDER.inner} />
    </>
  )
}

/** No more surfaces than two are asked for; the engine may find fewer round levels. */
const LEVELS = [0, 1]

/**
 * Surfaces of equal loss, and the border of what has no loss unless the dashed ball says it already. Shells stay where they
 * are, with or without a surface: one that came or went would be drawn at once, out of pace.
 */
export const Surfaces = ({ paints }: { paints: Paints }) => {
  const field = useStore((state) => (state.surfaces ? state.volumeField : null))
  const onBall = useStore(isDashedBall)
  return (
    <>
      <Shell
        data={onBall ? null : (field?.boundary ?? null)}
        stand={fieldStand}
        rim={RIMS.boundary}
        paint={paints.loss}
        renderOrder={ORDER.boundary}
      />
      {LEVELS.map((i) => (
        <Shell
          key={i}
          data={field?.surfaces[i]?.surface ?? null}
          stand={fieldStand}
          rim={RIMS.level}
          paint={paints.glass}
          renderOrder={ORDER.level + i}
        />
      ))}
    </>
  )
}
