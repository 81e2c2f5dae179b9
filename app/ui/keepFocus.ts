const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, [contenteditable], [tabindex]:not([tabindex="-1"])'

const canTakeFocus = (element: HTMLElement) =>
  !element.matches(':disabled, [inert] *') && element.checkVisibility({ visibilityProperty: true })

/** What in a node can take the focus: itself, or things within, in their order. */
const focusablesIn = (node: Node): readonly HTMLElement[] => {
  if (!(node instanceof HTMLElement)) return []
  const all = [...(node.matches(FOCUSABLE) ? [node] : []), ...node.querySelectorAll<HTMLElement>(FOCUSABLE)]
  return all.filter(canTakeFocus)
}

const siblings = (node: Node | null, direction: 'nextSibling' | 'previousSibling'): readonly Node[] => {
  const found: Node[] = []
  for (let each = node; each; each = each[direction]) found.push(each)
  return found
}

/** The nearest thing to a gap between two nodes that can take the focus: after it, before it, or around their parent. */
const nearest = (parent: Node, before: Node | null, after: Node | null): HTMLElement | null => {
  for (const node of siblings(after, 'nextSibling')) {
    const [first] = focusablesIn(node)
    if (first) return first
  }
  for (const node of siblings(before, 'previousSibling')) {
    const last = focusablesIn(node).at(-1)
    if (last) return last
  }
  const around = parent.parentNode
  return around && parent !== document.body ? nearest(around, parent.previousSibling, parent.nextSibling) : null
}

/**
 * Whatever has the focus may disappear: a row that is removed, a handle that Undo takes away, a remedy that has worked.
 * The browser then gives the focus to nothing, and who works by keyboard starts at the top of the page. Here it goes to
 * the neighbour. What lay over the page, such as a dialog, gives it back itself.
 * @returns what stops it
 */
export const startKeepingFocus = (): (() => void) => {
  let focused: Element | null = null
  const listening = new AbortController()
  const { signal } = listening
  document.addEventListener('focusin', ({ target }) => (focused = target instanceof Element ? target : null), {
    signal,
  })
  // a focus that was given up is not restored; that of an element that is being removed may be told of before it is gone
  document.addEventListener(
    'focusout',
    ({ target }) =>
      queueMicrotask(() => {
        if (target === focused && focused?.isConnected) focused = null
      }),
    { signal },
  )

  const observer = new MutationObserver((records) => {
    if (!focused || focused.isConnected || document.activeElement !== document.body) return
    const lost = focused
    const gaps = new Map<Node, MutationRecord>()
    for (const record of records) for (const node of record.removedNodes) gaps.set(node, record)
    const [, gap] = [...gaps].find(([node]) => node.contains(lost)) ?? []
    if (!gap || gap.target === document.body) return
    focused = null
    // its neighbours may have gone as well: then theirs
    const standing = (node: Node | null, direction: 'nextSibling' | 'previousSibling') => {
      let each = node
      while (each && !each.isConnected) each = gaps.get(each)?.[direction] ?? null
      return each
    }
    nearest(
      gap.target,
      standing(gap.previousSibling, 'previousSibling'),
      standing(gap.nextSibling, 'nextSibling'),
    )?.focus({
      preventScroll: true,
    })
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    listening.abort()
    observer.disconnect()
  }
}
