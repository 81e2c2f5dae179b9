import { useState } from 'react'
import { MOST_TRIPLETS } from '../../../src/scene/limits'
import type { Preset } from '../../../src/scene/presets/preset'
import { presets, sceneOf, type Generation } from '../../../src/scene/presets/registry'
import { useText } from '../../messages/catalogue'
import { inspectorText } from '../../messages/inspector'
import { useStore } from '../../state/store'
import { NumberField } from '../../ui/NumberField'
import { Popover } from '../../ui/Popover'
import styles from './StartFrom.module.css'

/** What the menu offers first; it remembers what was asked for last. */
const FIRST: Generation = { seed: 1, triplets: 32 }

/** The largest seed: the random numbers start from 32 bits. */
const LARGEST_SEED = 2 ** 32 - 1

/** Scenes to start from: generated, the same for the same seed. */
export const StartFrom = () => {
  const text = useText(inspectorText)
  const [generation, setGeneration] = useState(FIRST)
  const start = (preset: Preset) => {
    const { scene, sceneOpened } = useStore.getState()
    sceneOpened(sceneOf(preset, scene, generation))
  }
  return (
    <Popover
      label={text.startFrom}
      className={styles.panel}
      button={{ className: styles.trigger, children: text.startFromMenu }}
    >
      {(close) => (
        <>
          <div className={styles.numbers}>
            <Whole
              label={text.tripletCount}
              value={generation.triplets}
              most={MOST_TRIPLETS}
              onChange={(triplets) => setGeneration({ ...generation, triplets })}
            />
            <Whole
              label={text.seed}
              value={generation.seed}
              most={LARGEST_SEED}
              onChange={(seed) => setGeneration({ ...generation, seed })}
            />
          </div>
          <ul className={styles.list}>
            {presets.map((preset) => (
              <li key={preset.id}>
                <button
                  type="button"
                  className={styles.preset}
                  aria-describedby={`preset-${preset.id}`}
                  onClick={() => {
                    start(preset)
                    close()
                  }}
                >
                  {text[preset.id]}
                </button>
                <p id={`preset-${preset.id}`} className={styles.reason}>
                  {text[`${preset.id}About`]}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Popover>
  )
}

type WholeProps = {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly onChange: (value: number) => void
}

/** A whole number from 1 on. */
const Whole = ({ label, value, most, onChange }: WholeProps) => {
  const text = useText(inspectorText)
  return (
    <div className={styles.number}>
      <span aria-hidden="true">{label}</span>
      <NumberField
        label={label}
        value={value}
        format={String}
        isAccepted={(each) => Number.isInteger(each) && each >= 1 && each <= most}
        takes={text.takesWhole({ most })}
        stepped={(from, steps) => Math.max(1, Math.min(most, from + Math.round(steps)))}
        className={styles.field}
        onChange={onChange}
      />
    </div>
  )
}
