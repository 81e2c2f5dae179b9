import { Popover } from 'radix-ui'
import { useId } from 'react'
import type { BackendId } from '../../src/kernels/backend'
import { BACKEND_NAMES } from '../compute/backendNotices'
import { useStore, type State } from '../state/store'
import { formatMilliseconds } from '../ui/format'
import { atRest } from '../state/atRest'
import { PopoverPanel } from '../ui/PopoverPanel'
import styles from './BackendBadge.module.css'
import { BackendPanel } from './BackendPanel'

/** What made the numbers on the page, and how long it took: the evaluation and the field. */
const selectText = atRest(({ results, fieldMilliseconds }: State): string => {
  if (!results) return 'starting'
  const milliseconds = results.milliseconds.evaluate + (fieldMilliseconds ?? 0)
  return `${BACKEND_NAMES[results.backend]} · ${formatMilliseconds(milliseconds)}`
})

/** The same where the bar has room for one word. */
const SHORT_NAMES: Record<BackendId, string> = { webgpu: 'WebGPU', js: 'JS' }
const selectShortText = ({ results }: State): string => (results ? SHORT_NAMES[results.backend] : '')

/** Whether something other computes than what was wished, or WebGPU could not be had. */
const selectTrouble = ({ active, preference, unavailable }: State): boolean =>
  active !== null && (preference === 'auto' ? unavailable.webgpu !== undefined : active.id !== preference)

export const BackendBadge = () => {
  const id = useId()
  const text = useStore(selectText)
  const short = useStore(selectShortText)
  const trouble = useStore(selectTrouble)
  return (
    <Popover.Root>
      {/* Its name is "Backend" whatever it shows, so what it shows is drawn by the style sheet and described here. */}
      <Popover.Trigger
        className={styles.badge}
        aria-label="Backend"
        aria-describedby={id}
        data-text={text}
        data-short={short}
      >
        <span className={styles.dot} data-trouble={trouble || undefined} />
        <span id={id} className="visually-hidden">
          {text}
        </span>
      </Popover.Trigger>
      <PopoverPanel label="What computes" className={styles.panel}>
        <BackendPanel />
      </PopoverPanel>
    </Popover.Root>
  )
}
