import { Plus } from 'lucide-react'
import { defaultScene } from '../../src/scene/defaults'
import { MAX_TRIPLETS } from '../../src/scene/edits'
import type { SceneTriplet } from '../../src/scene/scene'
import { useText } from '../messages/catalogue'
import { explanationsText } from '../messages/explanations'
import { inspectorText } from '../messages/inspector'
import { Lines } from '../messages/Rich'
import { selectedIndex } from '../state/selectors'
import { useStore } from '../state/store'
import { clickable } from '../ui/clickable'
import { Icon } from '../ui/Icon'
import { Switch } from '../ui/Switch'
import { Term } from '../ui/Term'
import { Batch } from './batch/Batch'
import { Distance } from './Distance'
import { StartFrom } from './start/StartFrom'
import styles from './Triplets.module.css'
import { TripletRow } from './TripletRow'

/** Up to so many triplets are a list, whose rows show their coordinates unasked; more of them are a batch. */
const LONGEST_LIST = 8

/** Every triplet, one a row: what it measures, what it loses, and its coordinates to be typed. */
export const Triplets = () => {
  const isBatch = useStore((state) => state.scene.triplets.length > LONGEST_LIST)
  return (
    <>
      {isBatch ? <Batch /> : <List />}
      <UnitSphereSwitch />
    </>
  )
}

/** Confines every point to length 1. */
const UnitSphereSwitch = () => {
  const text = useText(inspectorText)
  const confined = useStore((state) => state.scene.constraint === 'unit-sphere')
  const constraintChanged = useStore((state) => state.constraintChanged)
  return (
    <Switch
      label={text.unitSphere}
      checked={confined}
      onChange={(checked) => constraintChanged(checked ? 'unit-sphere' : 'free')}
    />
  )
}

const List = () => {
  const text = useText(inspectorText)
  const explanations = useText(explanationsText)
  const triplets = useStore((state) => state.scene.triplets)
  const selected = useStore(selectedIndex)
  return (
    <table className={styles.table} aria-label={text.triplets}>
      <thead>
        <tr className={styles.row}>
          <th scope="col">
            <span className="visually-hidden">{text.number}</span>
          </th>
          <th scope="col">
            <Distance to="P" />
          </th>
          <th scope="col">
            <Distance to="N" />
          </th>
          <th scope="col">
            <Term about={explanations.gap}>{text.gap}</Term>
          </th>
          <th scope="col">{text.lossColumn}</th>
          <th scope="col">
            <Term about={<Lines text={explanations.kind} />}>{text.kind}</Term>
          </th>
          <th scope="col">
            <span className="visually-hidden">{text.remove}</span>
          </th>
          <th scope="col" className="visually-hidden">
            {text.coordinates}
          </th>
        </tr>
      </thead>
      <tbody>
        {triplets.map((triplet, index) => (
          <TripletRow
            key={keyOf(triplet)}
            index={index}
            triplet={triplet}
            selected={index === selected}
            alone={triplets.length === 1}
          />
        ))}
      </tbody>
    </table>
  )
}

/** A triplet is its three points; the same three may not be listed twice by the edits, but a link may do so. */
const keyOf = ({ anchor, positive, negative }: SceneTriplet) => `${anchor} ${positive} ${negative}`

/** In the section's heading: a whole scene to start from, the first one again, or one triplet more. */
export const TripletActions = () => (
  <>
    <StartFrom />
    <StartOver />
    <AddTriplet />
  </>
)

/** The scene that the page opens with, in one step of the history. */
const StartOver = () => {
  const text = useText(inspectorText)
  const sceneOpened = useStore((state) => state.sceneOpened)
  return (
    <button type="button" className={styles.over} onClick={() => sceneOpened(defaultScene)}>
      {text.startOver}
    </button>
  )
}

const AddTriplet = () => {
  const text = useText(inspectorText)
  const count = useStore((state) => state.scene.triplets.length)
  const tripletAdded = useStore((state) => state.tripletAdded)
  const full = count >= MAX_TRIPLETS
  // a batch that was generated or pasted has more already
  const beyond = count > MAX_TRIPLETS
  const byHand = text.byHand({ most: MAX_TRIPLETS })
  return (
    <>
      {full && (
        <span id="triplets-full" className={beyond ? 'visually-hidden' : undefined}>
          {beyond ? byHand : text.atMost({ most: MAX_TRIPLETS })}
          {!beyond && ' '}
        </span>
      )}
      <button
        type="button"
        className={styles.add}
        aria-describedby={full ? 'triplets-full' : undefined}
        title={beyond ? byHand : undefined}
        {...clickable(tripletAdded, full)}
      >
        <Icon of={Plus} />
        {text.addTriplet}
      </button>
    </>
  )
}
