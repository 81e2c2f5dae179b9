import { useEffect, useState, type RefObject } from 'react'

/** Whether any part of an element is in view. */
export const useVisible = (element: RefObject<HTMLElement | null>): boolean => {
  const [visible, setVisible] = useState(false)
  useEffect(() => {
    if (!element.current) return undefined
    const observer = new IntersectionObserver((entries) => setVisible(entries.at(-1)?.isIntersecting ?? false))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return visible
}
