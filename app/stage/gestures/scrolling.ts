import { useStore } from '../../state/store'

/*
 * Whose are wheel and fingers over the stage? Where it fills the page they are the stage's. A page that scrolls, this one or
 * the one around it, must not be caught by them, as maps know.
 */

/** Whether this page is a frame in another one. */
const isFramed = () => window.parent !== window

/** Whether the stage has the keyboard: whoever has clicked into it means it. */
const hasFocus = (stage: Element) =>
  document.hasFocus() && (stage.closest('section') ?? stage).contains(document.activeElement)

/** Whether a turn of the wheel over the stage is to scroll the page around the frame, and not to zoom. */
export const isPagesWheel = (stage: Element, { ctrlKey, metaKey }: WheelEvent): boolean =>
  isFramed() && !ctrlKey && !metaKey && !hasFocus(stage)

/** Whether a pointer that comes down on the ground is a finger that alone scrolls the page. */
export const isPagesFinger = ({ pointerType }: PointerEvent): boolean =>
  pointerType === 'touch' && useStore.getState().pageScrolls

/** Keeps in the store whether a finger on the ground scrolls a page: always in a frame, else where this page is too high. */
export const followPageScrolls = (signal: AbortSignal) => {
  const root = document.documentElement
  const measure = () => {
    const { pageScrolls, pageScrollsChanged } = useStore.getState()
    const scrolls = isFramed() || root.scrollHeight > root.clientHeight
    if (scrolls !== pageScrolls) pageScrollsChanged(scrolls)
  }
  measure()
  const observer = new ResizeObserver(measure)
  observer.observe(document.body)
  observer.observe(root)
  window.addEventListener('resize', measure, { signal })
  signal.addEventListener('abort', () => observer.disconnect())
}

/**
 * Keeps the page from scrolling under fingers that are at work on the stage: two of them, or one that has hold of something.
 * The style `touch-action` alone would have to know beforehand what a finger finds.
 */
export const keepFingers = (stage: HTMLElement, isHolding: () => boolean, signal: AbortSignal) => {
  const keep = (event: TouchEvent) => {
    if (event.cancelable && (event.touches.length > 1 || isHolding())) event.preventDefault()
  }
  stage.addEventListener('touchstart', keep, { passive: false, signal })
  stage.addEventListener('touchmove', keep, { passive: false, signal })
}
