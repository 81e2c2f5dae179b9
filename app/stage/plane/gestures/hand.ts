/**
 * Notes on an element which hand was last on the page, as `data-hand`: focus is shown to the keyboard only.
 * @param signal ends it
 */
export const followHand = (element: HTMLElement, signal: AbortSignal) => {
  const note = (hand: 'keys' | 'pointer') => () => {
    element.dataset.hand = hand
  }
  note('keys')()
  window.addEventListener('keydown', note('keys'), { capture: true, signal })
  window.addEventListener('pointerdown', note('pointer'), { capture: true, signal })
}
