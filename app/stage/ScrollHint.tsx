import { useEffect, useState, type RefObject } from 'react'
import { useText } from '../messages/catalogue'
import { stageText } from '../messages/stage'
import { isHeld } from '../state/hands'
import { useStore } from '../state/store'
import { isPagesFinger, isPagesWheel } from './gestures/scrolling'
import styles from './ScrollHint.module.css'

/** Milliseconds that the line stands. */
const SHOWN = 2500

const key = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'

/** The first time that the page is scrolled over the stage, one line says how the view is moved there. */
export const ScrollHint = ({ stage }: { stage: RefObject<HTMLElement | null> }) => {
  const text = useText(stageText)
  const [by, setBy] = useState<'wheel' | 'touch' | null>(null)
  const [told, setTold] = useState(false)

  useEffect(() => {
    const element = stage.current
    if (!element || told) return undefined
    const listening = new AbortController()
    const { signal } = listening
    element.addEventListener(
      'wheel',
      (event) => {
        if (isPagesWheel(element, event)) setBy('wheel')
      },
      { capture: true, passive: true, signal },
    )
    // the browser takes the finger as soon as it scrolls with it
    element.addEventListener(
      'pointercancel',
      (event) => {
        if (isPagesFinger(event) && !isHeld(useStore.getState())) setBy('touch')
      },
      { capture: true, signal },
    )
    return () => listening.abort()
  }, [stage, told])

  useEffect(() => {
    if (!by) return undefined
    const timer = setTimeout(() => setTold(true), SHOWN)
    return () => clearTimeout(timer)
  }, [by])

  return (
    <p className={styles.hint} role="status" data-shown={by !== null && !told}>
      {by && !told && (by === 'wheel' ? text.zoomHint({ key }) : text.moveHint)}
    </p>
  )
}
