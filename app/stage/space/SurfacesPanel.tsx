import { Layers } from 'lucide-react'
import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useText } from '../../messages/catalogue'
import { spaceText } from '../../messages/space'
import { gripOf } from '../../state/grip'
import { useStore, type State } from '../../state/store'
import { formatShort } from '../../ui/format'
import { Icon } from '../../ui/Icon'
import { NumberField } from '../../ui/NumberField'
import { Popover } from '../../ui/Popover'
import { Switch } from '../../ui/Switch'
import { TextButton } from '../../ui/TextButton'
import { useMediaQuery } from '../../ui/useMediaQuery'
import styles from './SurfacesPanel.module.css'

/** The two levels in force: those that were chosen, else those that were computed. */
const levelsInForce = ({ levels, volumeField }: State): [number, number] => {
  const computed = volumeField?.surfaces.map(({ level }) => level) ?? []
  return [levels?.[0] ?? computed[0] ?? 0, levels?.[1] ?? computed[1] ?? computed[0] ?? 0]
}

// a store's events are the same for ever
const events = useStore.getState()

/** The history knows nothing of levels: what Escape takes back is kept here. */
const takeLevels = () => {
  const { levels, levelsChosen } = useStore.getState()
  const grip = gripOf({ kind: 'view' })
  return {
    ...grip,
    cancel: () => {
      levelsChosen(levels)
      grip.cancel()
    },
  }
}

/** How much an arrow key changes a level. */
const STEP = 0.1

const SURFACES = [0, 1] as const

/** What is drawn in space beside the balls, and whether the view turns by itself. */
const SurfacesPanel = () => {
  const text = useText(spaceText)
  const surfaces = useStore((state) => state.surfaces)
  const isRound = useStore((state) => state.levels === null)
  const levels = useStore(useShallow(levelsInForce))
  const autoRotate = useStore((state) => state.autoRotate)
  const still = useMediaQuery('(prefers-reduced-motion: reduce)')
  return (
    <>
      <Switch label={text.equalLoss} checked={surfaces} onChange={events.surfacesShown} />
      {surfaces && (
        <>
          {SURFACES.map((i) => (
            <div key={i} className={styles.level}>
              <span aria-hidden="true">{text.level({ number: i + 1 })}</span>
              <NumberField
                label={text.level({ number: i + 1 })}
                value={levels[i]}
                format={formatShort}
                isAccepted={Number.isFinite}
                takes={text.levelTakes}
                stepped={(value, steps) => Number((value + steps * STEP).toFixed(9))}
                take={takeLevels}
                onChange={(level) => events.levelsChosen(i === 0 ? [level, levels[1]] : [levels[0], level])}
              />
            </div>
          ))}
          <TextButton disabled={isRound} onClick={() => events.levelsChosen(null)}>
            {text.roundValues}
          </TextButton>
        </>
      )}
      <div className={styles.turn}>
        <Switch
          label={text.turnSlowly}
          checked={autoRotate && !still}
          refusal={still ? text.motionReduced : undefined}
          onChange={events.autoRotateChanged}
        />
      </div>
    </>
  )
}

/** Opens what can be chosen about the surfaces. */
export const SurfacesButton = memo(() => {
  const { surfaces: name } = useText(spaceText)
  return (
    <Popover
      label={name}
      className={styles.panel}
      side="top"
      align="start"
      button={{ className: styles.trigger, 'aria-label': name, title: name, children: <Icon of={Layers} /> }}
    >
      {() => <SurfacesPanel />}
    </Popover>
  )
})
