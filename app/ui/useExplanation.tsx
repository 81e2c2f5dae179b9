import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './useExplanation.module.css'

/** What opened an explanation: a pointer that rests on the words, the keyboard's focus, or a tap. */
type OpenedBy = 'hover' | 'focus' | 'tap'

/** Milliseconds in which the pointer may go from the words to their explanation. */
const GRACE = 200

/** Pixels between words and explanation, and between explanation and window. */
const GAP = 6
const EDGE = 8

/**
 * A short explanation of a control or of words: shown on hover, focus and tap, read aloud as their description. Escape
 * closes it, and so do a tap elsewhere and scrolling. Returns what the button takes, and the explanation, to be rendered
 * beside it.
 */
export const useExplanation = (about: ReactNode) => {
  const id = useId()
  const words = useRef<HTMLElement | null>(null)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [opened, setOpened] = useState<OpenedBy | null>(null)
  // outside of what cuts off or holds its contents, but within a landmark, where screen readers look for it
  const [place, setPlace] = useState<Element | null>(null)
  useLayoutEffect(() => setPlace(words.current?.closest('main') ?? document.body), [])
  const close = useCallback(() => setOpened(null), [])
  const stay = () => clearTimeout(leaving.current)
  const leave = () => {
    stay()
    leaving.current = setTimeout(() => setOpened((by) => (by === 'hover' ? null : by)), GRACE)
  }
  useEffect(() => () => clearTimeout(leaving.current), [])
  useClosing(opened !== null, words, close)

  return {
    props: {
      ref: (element: HTMLElement | null) => {
        words.current = element
      },
      'aria-describedby': id,
      onPointerEnter: ({ pointerType }: { readonly pointerType: string }) => {
        if (pointerType === 'touch') return
        stay()
        setOpened((by) => by ?? 'hover')
      },
      onPointerLeave: leave,
      onFocus: () => {
        // a finger's focus comes before its click, which opens
        if (words.current?.matches(':focus-visible')) setOpened('focus')
      },
      onBlur: close,
      onClick: () => setOpened((by) => (by === 'tap' ? null : 'tap')),
    },
    explanation:
      place &&
      createPortal(
        <Bubble id={id} beside={words} opened={opened} onPointerEnter={stay} onPointerLeave={leave}>
          {about}
        </Bubble>,
        place,
      ),
  }
}

type BubbleProps = {
  readonly id: string
  readonly beside: { readonly current: HTMLElement | null }
  readonly opened: OpenedBy | null
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
  readonly children: ReactNode
}

/** Below the words or, where there is no room, above them. Closed it is there to be read aloud. */
const Bubble = ({ id, beside, opened, children, ...pointer }: BubbleProps) => {
  const bubble = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = bubble.current
    if (opened === null || !element || !beside.current) return
    const at = beside.current.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = element
    const below = at.bottom + GAP
    const fitsBelow = below + height + EDGE <= window.innerHeight || at.top < height + GAP + EDGE
    const left = Math.max(EDGE, Math.min(at.left, document.documentElement.clientWidth - width - EDGE))
    element.style.translate = `${left}px ${fitsBelow ? below : at.top - GAP - height}px`
  }, [opened, beside])
  return (
    <div
      ref={bubble}
      id={id}
      role="tooltip"
      className={styles.bubble}
      data-by={opened ?? undefined}
      hidden={opened === null}
      {...pointer}
    >
      {children}
    </div>
  )
}

/** What ends an explanation besides its own words. */
const useClosing = (open: boolean, words: { readonly current: HTMLElement | null }, close: () => void) => {
  useEffect(() => {
    if (!open) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // it closes this alone, not the dialog or the gesture around it
      event.stopPropagation()
      close()
    }
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && words.current?.contains(target))) close()
    }
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', onPointerDown, true)
    document.addEventListener('scroll', close, true)
    window.addEventListener('resize', close)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', onPointerDown, true)
      document.removeEventListener('scroll', close, true)
      window.removeEventListener('resize', close)
    }
  }, [open, words, close])
}
