import { OrbitControls } from '@react-three/drei'
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef, type ComponentRef, type RefObject } from 'react'
import { PerspectiveCamera, TOUCH } from 'three'
import { boxOf, cameraRange, HALF_ANGLE, selectLift, turnedCamera } from '../../state/camera'
import type { Camera } from '../../state/spaceSlice'
import { gripOf } from '../../state/grip'
import { useStore } from '../../state/store'
import type { Grip } from '../../ui/useHold'
import { useMediaQuery } from '../../ui/useMediaQuery'
import type { Size } from '../plane/transform'
import { selectCamera } from './projection'

/** Radians a second of the slow turn that a person may ask for. */
const TURN_SPEED = 0.25

/** What fingers do: where one scrolls the page, two turn the view and bring it nearer. */
const ON_THE_STAGE = { ONE: TOUCH.ROTATE, TWO: TOUCH.DOLLY_PAN }
const LEFT_TO_THE_PAGE = { TWO: TOUCH.DOLLY_ROTATE }

/** A longer pause between two frames is not made up for. */
const LONGEST_STEP = 0.1

const isNear = (a: readonly number[], { x, y, z }: { x: number; y: number; z: number }) =>
  Math.abs(a[0]! - x) + Math.abs(a[1]! - y) + Math.abs(a[2]! - z) < 1e-9 * (1 + Math.abs(x) + Math.abs(y) + Math.abs(z))

const applyCamera = (camera: PerspectiveCamera, { position, target }: Camera, size: Size, lift: number) => {
  const distance = Math.hypot(...position.map((value, k) => value - target[k]!))
  camera.fov = (2 * HALF_ANGLE * 180) / Math.PI
  camera.near = distance / 1000
  camera.far = distance * 1000
  camera.position.set(...position)
  camera.lookAt(...target)
  camera.aspect = size.width / Math.max(size.height, 1)
  camera.setViewOffset(size.width, size.height, 0, lift, size.width, size.height)
}

/**
 * Keeps the camera of WebGL and the camera of the state one: the state is what is drawn, hands on the ground change it.
 */
export const CameraControls = ({ stage }: { stage: RefObject<HTMLElement | null> }) => {
  const camera = useThree((state) => state.camera)
  const controls = useRef<ComponentRef<typeof OrbitControls>>(null)
  const { nearest, farthest } = cameraRange(useStore(boxOf))
  const still = useMediaQuery('(prefers-reduced-motion: reduce)')
  const autoRotate = useStore((state) => state.autoRotate) && !still
  const pageScrolls = useStore((state) => state.pageScrolls)
  const shown = useRef<{ camera: Camera; stageSize: Size; lift: number }>(null)

  useEffect(() => {
    const orbit = controls.current
    if (!orbit) return undefined
    // the hands have moved the camera: the state follows
    const moved = () => {
      const { position } = orbit.object
      const { target } = orbit
      // three squares distances: from 1e154 on they are no numbers
      if (![...position.toArray(), ...target.toArray()].every(Number.isFinite)) return
      const known = selectCamera(useStore.getState())
      if (isNear(known.position, position) && isNear(known.target, target)) return
      useStore.getState().cameraMoved({
        position: [position.x, position.y, position.z],
        target: [target.x, target.y, target.z],
      })
    }
    let grip: Grip | null = null
    const took = () => {
      grip ??= gripOf({ kind: 'camera' })
    }
    const letGo = () => {
      grip?.letGo()
      grip = null
    }
    orbit.addEventListener('change', moved)
    orbit.addEventListener('start', took)
    orbit.addEventListener('end', letGo)
    return () => {
      orbit.removeEventListener('change', moved)
      orbit.removeEventListener('start', took)
      orbit.removeEventListener('end', letGo)
      letGo()
    }
  }, [])

  // before the controls look at the camera, which they do at −1
  useFrame((_, delta) => {
    const state = useStore.getState()
    if (autoRotate && state.hands.length === 0) {
      state.cameraMoved(turnedCamera(selectCamera(state), TURN_SPEED * Math.min(delta, LONGEST_STEP)))
    }
    const next = selectCamera(useStore.getState())
    const { stageSize } = state
    const lift = selectLift(state)
    if (!(camera instanceof PerspectiveCamera)) return
    const last = shown.current
    if (next === last?.camera && stageSize === last.stageSize && lift === last.lift) return
    shown.current = { camera: next, stageSize, lift }
    controls.current?.target.set(...next.target)
    applyCamera(camera, next, stageSize, lift)
  }, -2)

  return (
    <OrbitControls
      ref={controls}
      {...(stage.current && { domElement: stage.current })}
      enableDamping={false}
      touches={pageScrolls ? LEFT_TO_THE_PAGE : ON_THE_STAGE}
      minDistance={nearest}
      maxDistance={farthest}
    />
  )
}
