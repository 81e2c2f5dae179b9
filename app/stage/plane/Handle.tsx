import { memo, useId, useMemo } from 'react'
import type { TripletRole } from '../../../src/scene/scene'
import { useText } from '../../messages/catalogue'
import { pointsText } from '../../messages/points'
import { stageText } from '../../messages/stage'
import { formatShort } from '../../ui/format'
import { isPointHeld } from '../../state/hands'
import { selectedIndex, selectPositions, steady } from '../../state/selectors'
import { useStore, type State } from '../../state/store'
import { useTwin } from '../../state/useTwin'
import { ROLE_LOOKS } from '../roles'
import { selectDescent } from './arrows'
import { coveredBy } from './coincidence'
import { selectFigure, selectPixels } from './geometry'
import styles from './Handle.module.css'

/** All that a handle shows, as plain values: a handle that stays as it is does not render. */
const lookOf = (state: State, index: number, role: TripletRole) => {
  const id = state.scene.triplets[index]?.[role] ?? ''
  const pixel = selectPixels(state).get(id)
  const [x, y, z] = selectPositions(state).get(id) ?? []
  const selected = selectedIndex(state) === index
  const held = isPointHeld(state, id)
  return {
    x: pixel?.x ?? 0,
    y: pixel?.y ?? 0,
    coordinateX: x ?? 0,
    coordinateY: y ?? 0,
    coordinateZ: z ?? null,
    selected,
    // in space WebGL draws the shape, as a solid
    drawn: selected && !(state.scene.dimensions === 3 && state.webGl),
    taken: selected && state.handle === role,
    held: selected && held,
    covered: selected ? coveredBy(selectFigure(state).points, role) : 0,
    undefinedGradient: selected && selectDescent(state).undefinedAt.includes(role),
  }
}

type Coordinates = Pick<ReturnType<typeof lookOf>, 'coordinateX' | 'coordinateY' | 'coordinateZ'>

const describe = (text: typeof stageText.en, { coordinateX, coordinateY, coordinateZ }: Coordinates) => {
  const inPlane = { x: formatShort(coordinateX), y: formatShort(coordinateY) }
  return coordinateZ === null
    ? text.coordinates(inPlane)
    : text.coordinatesInSpace({ ...inPlane, z: formatShort(coordinateZ) })
}

/** A point of a triplet that can be taken hold of: a button whose middle is exactly the point. */
export const Handle = memo(({ index, role }: { index: number; role: TripletRole }) => {
  const text = useText(stageText)
  const name = useText(pointsText)[role]({ number: index + 1 })
  const look = useStore(useMemo(() => steady((state: State) => lookOf(state, index, role)), [index, role]))
  const twin = useTwin(role, index)
  const description = useId()
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={name}
      aria-roledescription={text.draggable}
      aria-describedby={description}
      data-handle={`${index} ${role}`}
      data-role={role}
      data-selected={look.selected}
      data-taken={look.taken}
      data-held={look.held}
      {...twin}
      style={{ transform: `translate(${look.x}px, ${look.y}px)` }}
    >
      <svg className={styles.mark} viewBox="-22 -22 44 44" aria-hidden="true">
        <circle className={styles.halo} r="19" />
        {look.drawn && (
          <path
            className={styles.shape}
            d={ROLE_LOOKS[role].outline}
            transform={look.covered > 0 ? `scale(${1 + look.covered / 2})` : undefined}
          />
        )}
        {look.undefinedGradient && (
          <>
            <circle className={styles.undefinedCasing} r="26" />
            <circle className={styles.undefinedRing} r="26" />
          </>
        )}
        <circle className={styles.focusRing} r="19" />
      </svg>
      <span id={description} hidden>
        {describe(text, look)}
      </span>
    </button>
  )
})
