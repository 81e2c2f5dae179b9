import { Info, TriangleAlert, X } from 'lucide-react'
import { useLayoutEffect, useRef, type FocusEvent } from 'react'
import { useText } from '../messages/catalogue'
import { noticesText } from '../messages/notices'
import { useStore } from '../state/store'
import { Icon } from '../ui/Icon'
import { TextButton } from '../ui/TextButton'
import { Details } from './Details'
import styles from './Notices.module.css'

/** What a person must be told, each with at most two things to do about it. */
export const Notices = () => {
  const notices = useStore((state) => state.notices)
  const noticeDismissed = useStore((state) => state.noticeDismissed)
  const text = useText(noticesText)
  const focus = useFocusKept()
  if (notices.length === 0) return null
  return (
    <div className={styles.notices} {...focus}>
      {notices.map(({ id, tone, title, text: body, details, actions }) => (
        <div key={id} role="alert" className={styles.notice} data-tone={tone}>
          <Icon of={tone === 'warning' ? TriangleAlert : Info} className={styles.icon} />
          <div>
            <b>{title}</b>
            {details && <Details of={details} />}
            <p>{body}</p>
            {actions && (
              <p className={styles.actions}>
                {actions.map(({ label, run }) => (
                  <TextButton key={label} onClick={run}>
                    {label}
                  </TextButton>
                ))}
              </p>
            )}
          </div>
          <button
            type="button"
            className={styles.close}
            aria-label={text.dismiss({ title })}
            onClick={() => noticeDismissed(id)}
          >
            <Icon of={X} />
          </button>
        </div>
      ))}
    </div>
  )
}

/** The focus does not go with a notice: it goes to the next one, or back to where it was before. */
const useFocusKept = () => {
  const list = useRef<HTMLDivElement>(null)
  const before = useRef<EventTarget | null>(null)
  const focused = useRef<Element | null>(null)

  useLayoutEffect(() => {
    if (!focused.current || focused.current.isConnected) return
    focused.current = null
    const next = list.current?.querySelector(`.${styles.close}`) ?? before.current
    if (next instanceof HTMLElement) next.focus()
  })

  return {
    ref: list,
    onFocus: ({ target, relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) before.current = relatedTarget
      focused.current = target
    },
    // on an element that is removed it goes to none
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) focused.current = null
    },
  }
}
