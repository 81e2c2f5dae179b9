import { useId } from 'react'
import type { BackendId } from '../../src/kernels/backend'
import { BACKEND_NAMES } from '../compute/backendNotices'
import { useText } from '../messages/catalogue'
import { topbarText } from '../messages/topbar'
import { useStore, type State } from '../state/store'
import { typicalTime } from '../state/typicalTime'
import { formatMilliseconds } from '../ui/format'
import { atRest } from '../state/atRest'
import { Popover } from '../ui/Popover'
import styles from './BackendBadge.module.css'
import { BackendPanel } from './BackendPanel'

/** What made the numbers on the page, and, once it has done so more than once, how long that takes: evaluation and field. */
const selectText = atRest(({ results, times }: State): string | null => {
  if (!results) return null
  const name = BACKEND_NAMES[results.backend]
  const evaluation = typicalTime(times.evaluate)
  if (evaluation === null) return name
  return `${name} · ${formatMilliseconds(evaluation + (typicalTime(times.field) ?? 0))}`
})

/** The same where the bar has room for one word. */
const SHORT_NAMES: Record<BackendId, string> = { webgpu: 'WebGPU', js: 'JS' }
const selectShortText = ({ results }: State): string => (results ? SHORT_NAMES[results.backend] : '')

/** Whether something other computes than what was wished. A machine without a GPU is no trouble to Auto. */
const selectTrouble = ({ active, preference, stopped }: State): boolean =>
  active !== null && (preference === 'auto' ? stopped !== null : active.id !== preference)

export const BackendBadge = () => {
  const id = useId()
  const text = useText(topbarText)
  const shown = useStore(selectText) ?? text.starting
  const short = useStore(selectShortText)
  const trouble = useStore(selectTrouble)
  return (
    <Popover
      label={text.whatComputes}
      className={styles.panel}
      button={{
        // its name is "Backend" whatever it shows, so what it shows is drawn by the style sheet and described here
        className: styles.badge,
        'aria-label': text.backend,
        'aria-describedby': id,
        'data-text': shown,
        'data-short': short,
        children: (
          <>
            <span className={styles.dot} data-trouble={trouble || undefined} />
            <span id={id} className="visually-hidden">
              {shown}
            </span>
          </>
        ),
      }}
    >
      {() => <BackendPanel />}
    </Popover>
  )
}
