import { useEffect, useRef, type RefObject } from 'react'
import { useStore } from './store'

/**
 * Keeps the height of an element while a hand is at work, so that nothing below it moves under the hand: what appears
 * in it, grows or goes takes its room when the hand has let go. A field that is being typed into is no such hand. The style
 * is that of `[data-still]`.
 */
export const useStill = <Element extends HTMLElement>(): RefObject<Element | null> => {
  const element = useRef<Element>(null)
  useEffect(() => {
    const free = () => element.current?.removeAttribute('data-still')
    const stop = useStore.subscribe(
      ({ hands }) => hands.length > 0 && !isTyping(),
      (held) => {
        const { current } = element
        if (!held || !current) {
          free()
          return
        }
        // React has not drawn yet what the hand changes
        current.style.setProperty('--still', `${current.getBoundingClientRect().height}px`)
        current.setAttribute('data-still', '')
      },
    )
    return () => {
      stop()
      free()
    }
  }, [])
  return element
}

const isTyping = () => document.activeElement?.getAttribute('role') === 'spinbutton'
