import { useLayoutEffect, useRef } from 'react'
import { useText } from '../messages/catalogue'
import { stageText } from '../messages/stage'
import { useShown } from '../state/shown'
import { selectHasFieldChoice } from '../state/stageRoom'
import { useStore } from '../state/store'
import { lazyPart, LoadFailed } from '../ui/lazyPart'
import { EdgeMarks } from './EdgeMarks'
import { FieldOf } from './FieldOf'
import { followPageScrolls } from './gestures/scrolling'
import { fitView, zoomView } from './plane/camera'
import { selectIsSmall } from './plane/geometry'
import { Plane } from './plane/Plane'
import { ScrollHint } from './ScrollHint'
import styles from './Stage.module.css'
import { StagedMark } from './StagedMark'
import { fitSpace, zoomSpace } from './space/glide'
import { ViewButtons } from './ViewButtons'

// three.js comes only to those who look into space
const Space = lazyPart(async () => (await import('./space/Space')).Space)

/** The largest thing on the page: the points, the loss around them, and the hands on them. It fills its parent. */
export const Stage = () => {
  const text = useText(stageText)
  const stage = useRef<HTMLElement>(null)
  const small = useStore(selectIsSmall)
  const tools = useShown('tools')
  const chooser = useStore(selectHasFieldChoice)
  const inSpace = useStore((state) => state.scene.dimensions === 3)

  useLayoutEffect(() => {
    const element = stage.current
    if (!element) return undefined
    const listening = new AbortController()
    followPageScrolls(listening.signal)
    const measure = () => useStore.getState().stageResized(element.clientWidth, element.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      listening.abort()
      observer.disconnect()
    }
  }, [])

  return (
    <section ref={stage} className={styles.stage} aria-label={text.stage}>
      {inSpace ? <Space failed={<LoadFailed what={text.spaceView} className={styles.failed} />} /> : <Plane />}
      <StagedMark />
      <EdgeMarks />
      <ScrollHint stage={stage} />
      {tools && (
        <>
          {chooser && <FieldOf legend={!small} />}
          <ViewButtons small={small} zoom={inSpace ? zoomSpace : zoomView} fit={inSpace ? () => fitSpace() : fitView} />
        </>
      )}
    </section>
  )
}
