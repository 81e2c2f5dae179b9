import { useRef } from 'react'
import { distance as distanceOf } from '../../src/loss/distance'
import { lossOptionsOf } from '../../src/scene/batch'
import { placeAtDistance, rayThrough, type Ray } from '../../src/scene/ray'
import type { PointId, TripletRole } from '../../src/scene/scene'
import { shortestGood } from '../../src/scene/short'
import { useText } from '../messages/catalogue'
import { inspectorText } from '../messages/inspector'
import { pixelLength } from '../stage/pixelLength'
import { negativeIsFrom } from '../stage/plane/geometry'
import { gripOf } from '../state/grip'
import { distancesAt, selectedIndex, selectedRow, selectedTriplet, selectPositions } from '../state/selectors'
import { useStore, type State } from '../state/store'
import { formatAmount } from '../ui/format'
import { Scrub } from '../ui/Scrub'
import { distanceStepped } from './steps'

/** Beyond this a slider's scale says nothing; the distance itself may still be larger. */
const FAR = 100

type DistanceNumberProps = { readonly to: 'positive' | 'negative' }

/** d(A,P) or d(A,N): moves P or N along its ray. */
export const DistanceNumber = ({ to }: DistanceNumberProps) => {
  const point = useStore((state) => selectedTriplet(state)[to])
  // another point is another gesture
  return <PointDistance key={point} to={to} point={point} />
}

const QUANTITIES = {
  positive: { symbol: 'd(A,P)', key: 'positiveDistance' },
  negative: { symbol: 'd(A,N)', key: 'negativeDistance' },
} as const

const PointDistance = ({ to, point }: DistanceNumberProps & { readonly point: PointId }) => {
  const text = useText(inspectorText)
  const { symbol, key } = QUANTITIES[to]
  const shown = useStore((state) => {
    const row = selectedRow(state)
    return row ? formatAmount(row[key]) : '–'
  })
  const value = useStore((state) => distancesAt(state.scene, selectedIndex(state))?.[to] ?? NaN)
  const fixed = useStore((state) => selectedTriplet(state)[originOf(state, to)] === point)
  // as it was when the hand took hold: a point that has come to lie on A has no direction of its own
  const ray = useRef<Ray | null>(null)
  const take = () => {
    const state = useStore.getState()
    const positions = selectPositions(state)
    ray.current = rayThrough(
      positions.get(selectedTriplet(state)[originOf(state, to)]) ?? [],
      positions.get(point) ?? [],
    )
    state.handleTaken(selectedIndex(state), to)
    return gripOf({ kind: 'point', point })
  }
  const reach = (distance: number) => {
    const state = useStore.getState()
    const place = ray.current && placeAtDistance(ray.current, distance, lossOptionsOf(state.scene))
    if (ray.current && place) state.pointMoved(point, shortened(state, ray.current, place))
  }
  return (
    <span data-quantity={key} data-undefined={shown === 'NaN' || undefined}>
      <Scrub
        label={text.scrub({ quantity: symbol })}
        value={value}
        valueText={shown}
        min={0}
        max={Math.max(FAR, Number.isFinite(value) ? value : 0)}
        stepped={distanceStepped}
        disabled={fixed || !Number.isFinite(value)}
        onChange={reach}
        take={take}
      >
        {shown}
      </Scrub>
    </span>
  )
}

/** How far the distance of a short place may be from that of the exact one, relative to 1 + distance: not in six digits. */
const UNSEEN = 3e-7

/** The place in as few decimals as leave its distance what it is to six digits, for the link's sake. */
const shortened = (state: State, { from }: Ray, place: readonly number[]): readonly number[] => {
  // on the sphere only the exact place keeps the length of 1
  if (state.scene.constraint !== 'free') return place
  const options = lossOptionsOf(state.scene)
  const exact = distanceOf(from, place, options)
  return shortestGood(
    place,
    pixelLength(state, place),
    (short) => Math.abs(distanceOf(from, short, options) - exact) <= UNSEEN * (1 + Math.abs(exact)),
  )
}

/** The point from which a distance of the selected triplet is measured. */
const originOf = (state: State, to: 'positive' | 'negative'): TripletRole =>
  to === 'positive' ? 'anchor' : negativeIsFrom(state.scene, selectedIndex(state))
