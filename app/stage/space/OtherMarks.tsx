import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, GLSL3, Points, RawShaderMaterial, Vector2 } from 'three'
import type { TripletRole } from '../../../src/scene/scene'
import { neighbours } from '../../state/neighbours'
import { selectedIndex, selectPositions } from '../../state/selectors'
import { useStore, type State } from '../../state/store'
import { handleScale, selectIsSmall } from '../plane/geometry'
import { STACKING } from '../roles'
import type { Paints } from './paints'
import { project, selectProjection } from './projection'

/** In CSS pixels: half of the square in which a mark of size 1 is drawn. */
const REACH = 6

const OPACITY: Readonly<Record<TripletRole, number>> = { anchor: 0.7, positive: 0.55, negative: 0.55 }

/** Triplets without handles step back, as in the plane: smaller and fainter. */
const FAR = { size: 0.7, opacity: 0.34 }

/** Below the solids of the selected triplet, above all surfaces. */
const ORDER = 20

/** Numbers of a mark: place on the stage 2, role 1, three more for one without a handle. */
const STRIDE = 3

const vertexShader = /* glsl */ `
precision highp float;
in vec3 mark;
uniform vec2 size;
uniform float reach;
uniform float scale;
uniform float farScale;
uniform float pixelRatio;
uniform vec4 paints[6];
out float vScale;
flat out int vRole;
out vec4 vPaint;
void main() {
  int kind = int(mark.z);
  vScale = kind < 3 ? scale : farScale;
  vRole = kind % 3;
  vPaint = paints[kind];
  gl_PointSize = 2.0 * reach * vScale * pixelRatio;
  gl_Position = vec4(2.0 * mark.x / size.x - 1.0, 1.0 - 2.0 * mark.y / size.y, 0.0, 1.0);
}`

// the handles' shapes, at 0.42 of their size
const fragmentShader = /* glsl */ `
precision highp float;
uniform float reach;
uniform float pixelRatio;
in float vScale;
flat in int vRole;
in vec4 vPaint;
out vec4 color;
void main() {
  vec2 at = abs(2.0 * gl_PointCoord - 1.0) * reach;
  float beyond = vRole == 0 ? max(at.x, at.y) - 3.6 : vRole == 1 ? (at.x + at.y - 5.0) * 0.7071 : length(at) - 4.0;
  color = vPaint;
  color.a *= clamp(0.5 - beyond * vScale * pixelRatio, 0.0, 1.0);
}`

const createMarks = () => {
  const material = new RawShaderMaterial({
    vertexShader,
    fragmentShader,
    glslVersion: GLSL3,
    uniforms: {
      size: { value: new Vector2(1, 1) },
      reach: { value: REACH },
      scale: { value: 1 },
      farScale: { value: FAR.size },
      pixelRatio: { value: 1 },
      paints: { value: [] as readonly number[] },
    },
    transparent: true,
    depthTest: false,
    depthWrite: false,
  })
  // points and not instances of a square: a software adapter draws every instance by itself, thousands take 0.1 s
  const geometry = new BufferGeometry()
  const points = new Points(geometry, material)
  points.frustumCulled = false
  points.renderOrder = ORDER
  const dispose = () => {
    geometry.dispose()
    material.dispose()
  }
  return { points, geometry, material, dispose }
}

type Marks = ReturnType<typeof createMarks>

/**
 * The places of all points that are not of the selected triplet, role by role as they lie on each other: first of the
 * triplets that have no handles, over them of the selected one's neighbours.
 */
const placesOf = (state: State): Float32Array => {
  const { scene } = state
  const projection = selectProjection(state)
  const positions = selectPositions(state)
  const selected = selectedIndex(state)
  const { from, to } = neighbours(selected, scene.triplets.length)
  const marks: number[] = []
  const put = (index: number, role: TripletRole, kind: number) => {
    const { x, y, depth } = project(projection, positions.get(scene.triplets[index]?.[role] ?? '') ?? [])
    if (depth > 0) marks.push(x, y, kind)
  }
  for (const [order, role] of STACKING.entries()) {
    for (let index = 0; index < from; index++) put(index, role, order + STACKING.length)
    for (let index = to; index < scene.triplets.length; index++) put(index, role, order + STACKING.length)
  }
  for (const [order, role] of STACKING.entries()) {
    for (let index = from; index < to; index++) if (index !== selected) put(index, role, order)
  }
  return Float32Array.from(marks)
}

const placeMarks = ({ geometry }: Marks, places: Float32Array) => {
  geometry.setDrawRange(0, places.length / STRIDE)
  if (places.length === 0) return
  const last = geometry.getAttribute('mark')
  if (last?.array.length === places.length) {
    last.array.set(places)
    last.needsUpdate = true
  } else {
    // the old buffer goes with the old attribute
    geometry.dispose()
    geometry.setAttribute('mark', new BufferAttribute(places, STRIDE).setUsage(DynamicDrawUsage))
  }
}

const paintMarks = ({ material }: Marks, state: State, paints: Paints, pixelRatio: number) => {
  const { size, scale, farScale, pixelRatio: ratio, paints: colours } = material.uniforms
  const shrink = handleScale(selectIsSmall(state))
  size?.value.set(Math.max(state.stageSize.width, 1), Math.max(state.stageSize.height, 1))
  if (scale) scale.value = shrink
  if (farScale) farScale.value = shrink * FAR.size
  if (ratio) ratio.value = pixelRatio
  const painted = (opacityOf: (role: TripletRole) => number) =>
    STACKING.flatMap((role) => [...paints.inks[role].slice(0, 3), opacityOf(role)])
  if (colours) colours.value = [...painted((role) => OPACITY[role]), ...painted(() => FAR.opacity)]
}

/** The points of the other triplets: small and quiet, all in one call however many there are. */
export const OtherMarks = ({ paints }: { paints: Paints }) => {
  const marks = useMemo(() => createMarks(), [])
  const shown = useRef<readonly unknown[]>([])
  useEffect(() => marks.dispose, [marks])
  useFrame(({ viewport }) => {
    const state = useStore.getState()
    paintMarks(marks, state, paints, viewport.dpr)
    const inputs = [selectPositions(state), selectProjection(state), selectedIndex(state)]
    if (inputs.every((input, i) => input === shown.current[i])) return
    shown.current = inputs
    placeMarks(marks, placesOf(state))
  })
  return <primitive object={marks.points} />
}
