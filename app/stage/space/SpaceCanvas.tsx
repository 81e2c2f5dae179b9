import { Canvas, useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useStore, type State } from '../../state/store'
import { CameraControls } from './CameraControls'
import { selectTripletStrokes } from './drawing'
import { createDrawPace } from './drawPace'
import { selectKnobStrokes } from './knobs'
import { isInnerBallLit, isNegativeLit, isOuterBallLit, isPositiveLit } from './lit'
import { OtherMarks } from './OtherMarks'
import { usePaints } from './paints'
import { selectCamera } from './projection'
import { offerSnapshot } from './snapshot'
import { silenceClock } from './silenceClock'
import { Balls, Surfaces } from './Shells'
import { SliceMesh } from './SliceMesh'
import { Solids } from './Solids'
import { StrokeMesh } from './StrokeMesh'
import { selectGroundStrokes } from './unitSphere'
import styles from './Space.module.css'

/** The frame lies under the slice's paint, the triplet above everything that is translucent. */
const ORDER = { frame: 0, triplet: 30, knobs: 40 }

/** More device pixels than this for each CSS pixel are not seen, and cost much. */
const MOST_PIXELS: [number, number] = [1, 2]

silenceClock()

/** Lines, slice and casings smooth their own edges for each pixel; nothing here asks for depth. */
const CONTEXT = { antialias: false, depth: false }

/** What a frame shows: when none of it has changed, none is drawn. */
const drawnOf = (state: State): readonly unknown[] => [
  state.scene,
  state.selected,
  state.handle,
  state.fieldRole,
  state.hands,
  state.stageSize,
  selectCamera(state),
  state.slice,
  state.surfaces,
  state.autoRotate,
  state.sliceField,
  state.volumeField,
  state.results,
  isPositiveLit(state),
  isNegativeLit(state),
  isInnerBallLit(state),
  isOuterBallLit(state),
]

const isSame = (a: readonly unknown[], b: readonly unknown[]) => a.every((part, i) => Object.is(part, b[i]))

/** While a parameter is turned, its numbers go first; hands on points and on the view are followed in every frame. */
const mayWait = ({ hands }: State) => hands.length > 0 && hands.every(({ kind }) => kind === 'parameter')

const DrawOnChange = () => {
  const invalidate = useThree((state) => state.invalidate)
  const pace = useMemo(() => createDrawPace(() => invalidate()), [invalidate])
  useFrame(pace.drawing)
  useEffect(() => {
    const changed = () => pace.changed(mayWait(useStore.getState()))
    const stopWatching = useStore.subscribe(drawnOf, changed, { equalityFn: isSame })
    return () => {
      stopWatching()
      pace.stop()
    }
  }, [pace])
  return null
}

/** Tells when the first frame has been drawn, when the browser takes the context away, and when it gives it back. */
const WatchContext = ({ tell }: Pick<SpaceCanvasProps, 'tell'>) => {
  const { gl, invalidate } = useThree()
  const told = useRef(false)
  useFrame(() => {
    // three calls back for a frame that it cannot draw
    if (told.current || gl.getContext().isContextLost()) return
    told.current = true
    tell('drawn')
  })
  useEffect(() => {
    const canvas = gl.domElement
    const lost = () => {
      told.current = false
      // before the next frame: it would show a broken picture
      flushSync(() => tell('lost'))
    }
    const restored = () => invalidate()
    canvas.addEventListener('webglcontextlost', lost)
    canvas.addEventListener('webglcontextrestored', restored)
    return () => {
      canvas.removeEventListener('webglcontextlost', lost)
      canvas.removeEventListener('webglcontextrestored', restored)
    }
  }, [gl, invalidate, tell])
  return null
}

/** A canvas forgets what was drawn once it was shown: for a picture the frame is drawn anew, at the picture's own size. */
const OfferSnapshot = () => {
  const gl = useThree((state) => state.gl)
  const scene = useThree((state) => state.scene)
  const camera = useThree((state) => state.camera)
  useEffect(
    () =>
      offerSnapshot((scale) => {
        const before = gl.getPixelRatio()
        gl.setPixelRatio(scale)
        gl.render(scene, camera)
        const address = gl.domElement.toDataURL('image/png')
        gl.setPixelRatio(before)
        gl.render(scene, camera)
        return address
      }),
    [gl, scene, camera],
  )
  return null
}

type SpaceCanvasProps = {
  readonly stage: RefObject<HTMLElement | null>
  /** Whether there is nothing of it to be seen: a canvas that has lost its context shows a broken picture. */
  readonly hidden: boolean
  readonly tell: (event: 'drawn' | 'lost') => void
}

/** Everything that WebGL draws, a frame only when something has changed. */
export const SpaceCanvas = ({ stage, hidden, tell }: SpaceCanvasProps) => {
  const paints = usePaints()
  return (
    <Canvas
      className={styles.canvas}
      data-hidden={hidden || undefined}
      frameloop="demand"
      flat
      dpr={MOST_PIXELS}
      gl={CONTEXT}
      aria-hidden="true"
    >
      <DrawOnChange />
      <OfferSnapshot />
      <WatchContext tell={tell} />
      <CameraControls stage={stage} />
      <StrokeMesh select={selectGroundStrokes} paints={paints} renderOrder={ORDER.frame} />
      <SliceMesh paints={paints} />
      <Surfaces paints={paints} />
      <Balls paints={paints} />
      <OtherMarks paints={paints} />
      <StrokeMesh select={selectTripletStrokes} paints={paints} renderOrder={ORDER.triplet} />
      <StrokeMesh select={selectKnobStrokes} paints={paints} renderOrder={ORDER.knobs} />
      <Solids paints={paints} />
    </Canvas>
  )
}
