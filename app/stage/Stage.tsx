import { useLayoutEffect, useRef } from 'react'
import { useStore } from '../state/store'
import { FieldOf } from './FieldOf'
import { selectIsSmall } from './plane/geometry'
import { Plane } from './plane/Plane'
import styles from './Stage.module.css'
import { ViewButtons } from './ViewButtons'

/** The largest thing on the page: the points, the loss around them, and the hands on them. It fills its parent. */
export const Stage = () => {
  const stage = useRef<HTMLElement>(null)
  const small = useStore(selectIsSmall)

  useLayoutEffect(() => {
    const element = stage.current
    if (!element) return undefined
    const measure = () => useStore.getState().stageResized(element.clientWidth, element.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <section ref={stage} className={styles.stage} aria-label="Stage">
      <Plane />
      <FieldOf legend={!small} />
      <ViewButtons small={small} />
    </section>
  )
}
