import { useEffect, useState, type RefObject } from 'react'
import type { Size } from './axes'

/** The size of an element in whole CSS pixels, kept up to date; null while it takes up no room. */
export const useElementSize = (element: RefObject<HTMLElement | null>): Size | null => {
  const [size, setSize] = useState<Size | null>(null)
  useEffect(() => {
    if (!element.current) return undefined
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0)
      const height = Math.floor(entry?.contentRect.height ?? 0)
      setSize((last) => {
        if (width === 0 || height === 0) return null
        return last?.width === width && last.height === height ? last : { width, height }
      })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return size
}
