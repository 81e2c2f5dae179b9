import { useEffect, useState, type RefObject } from 'react'

/** Whether any part of an element is in view, or within `margin` of it: a CSS length, or a percentage of the window. */
export const useVisible = (element: RefObject<HTMLElement | null>, margin = '0px'): boolean => {
  const [visible, setVisible] = useState(false)
  useEffect(() => {
    if (!element.current) return undefined
    const observer = new IntersectionObserver((entries) => setVisible(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: margin,
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, margin])
  return visible
}
