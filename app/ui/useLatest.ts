import { useLayoutEffect, useRef, type RefObject } from 'react'

/** What was rendered last, for listeners that outlive the render in which they were added. */
export const useLatest = <Value>(value: Value): RefObject<Value> => {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
