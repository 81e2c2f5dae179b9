import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { rowsInView, scrolledTo, type RowLayout } from './rowLayout'

type RowScroller = {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The places that must be on the page. */
  readonly range: { readonly from: number; readonly to: number }
  /** How many rows a page has. */
  readonly page: () => number
  /** Gives the keyboard to a triplet's row as soon as it is on the page. */
  readonly focusRow: (index: number) => void
}

/** Room that the view keeps below a row it has scrolled to: the lowest rows fade. */
const FADE = 32

/** Follows the scrolling of the table, and scrolls it so that the selected row, in its place, is seen. */
export const useRowScroller = (layout: RowLayout, place: number): RowScroller => {
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(null)
  const latest = useRef(layout)
  const [view, setView] = useState({ top: 0, height: 0 })

  useLayoutEffect(() => {
    latest.current = layout
  })

  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const look = () =>
      setView((last) => {
        const next = viewOf(element)
        const [shown, needed] = [last, next].map(({ top, height }) => rowsInView(latest.current, top, height))
        return shown?.from === needed?.from && shown?.to === needed?.to ? last : next
      })
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [])

  const { count, height, tall, extra } = layout
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || place < 0) return
    const { top, height: seen } = viewOf(element)
    element.scrollTop = scrolledTo({ count, height, tall, extra }, place, top, seen - FADE)
  }, [count, height, tall, extra, place])

  useLayoutEffect(() => {
    if (wanted.current === null) return
    const button = scroller.current?.querySelector<HTMLElement>(`[data-select="${wanted.current}"]`)
    button?.focus({ preventScroll: true })
    // the table itself may be half out of view
    button?.closest('tr')?.scrollIntoView({ block: 'nearest' })
    wanted.current = null
  })

  return {
    scroller,
    range: rowsInView(layout, view.top, view.height),
    page: () => Math.max(1, Math.floor((scroller.current ? viewOf(scroller.current).height : 0) / height) - 1),
    focusRow: (index) => {
      wanted.current = index
    },
  }
}

/** What is seen of the rows: below the head, which stays on top. */
const viewOf = (element: HTMLElement) => ({
  top: element.scrollTop,
  height: element.clientHeight - (element.querySelector('thead')?.offsetHeight ?? 0),
})
