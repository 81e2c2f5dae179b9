import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { useShallow } from 'zustand/react/shallow'
import { useText } from '../../messages/catalogue'
import { warningsText } from '../../messages/warnings'
import { showSelected } from '../../stage/showSelected'
import { selectedIndex } from '../../state/selectors'
import { useStore } from '../../state/store'
import { Icon } from '../../ui/Icon'
import { TextButton } from '../../ui/TextButton'
import { Prose } from '../Prose'
import { warnings } from './registry'
import type { Concern, Remedy, Warning, WarningState } from './warning'
import styles from './Warnings.module.css'

/** What the present state warns of: each only while it holds, with its reason and one click that shows or mends it. */
export const Warnings = () => {
  const state = useStore(useShallow(({ scene, results, selected }): WarningState => ({ scene, results, selected })))
  const text = useText(warningsText)
  const found = useMemo(() => warnings.map(({ id, find }) => ({ id, trouble: find(state, text) })), [state, text])
  return found.map(({ id, trouble }) => trouble && <Box key={id} {...trouble} />)
}

type BoxProps = NonNullable<ReturnType<Warning['find']>>

const Box = ({ title, reason, remedies }: BoxProps) => (
  <section className={styles.box} aria-label={title}>
    <Icon of={TriangleAlert} className={styles.icon} />
    <div>
      <b>{title}</b>
      <p>
        <Prose text={reason} />
      </p>
      <p className={styles.actions}>
        {remedies.map((remedy) => (
          <TextButton key={remedy.label} onClick={() => apply(remedy)}>
            {remedy.label}
          </TextButton>
        ))}
      </p>
    </div>
  </section>
)

/** A triplet that a remedy selects comes into view, and the keyboard goes on where the remedy has done something. */
const apply = (remedy: Remedy) => {
  const before = useStore.getState().selected
  flushSync(() => remedy.apply(useStore.getState()))
  if (useStore.getState().selected !== before) showSelected()
  placeOf(remedy.concerns)?.focus({ preventScroll: true })
}

/** The control of what a remedy has changed, if it is shown: the slider, since a field would call up a phone's keyboard. */
const placeOf = (concern: Concern): HTMLElement | null => {
  const state = useStore.getState()
  const selectors: Readonly<Record<Concern, string>> = {
    p: '[data-control="p"] input[type="range"]',
    margin: '[data-control="margin"] input[type="range"]',
    eps: '[data-control="eps"] input[type="range"]',
    convention: '[data-control="convention"] input:checked',
    points: `[data-handle="${selectedIndex(state)} ${state.handle}"]`,
  }
  return document.querySelector<HTMLElement>(selectors[concern])
}
