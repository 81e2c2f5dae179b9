import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import {
  BufferAttribute,
  DynamicDrawUsage,
  GLSL3,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  RawShaderMaterial,
  Vector2,
} from 'three'
import type { TripletRole } from '../../../src/scene/scene'
import { neighbours } from '../../state/neighbours'
import { selectedIndex, selectPositions } from '../../state/selectors'
import { useStore, type State } from '../../state/store'
import { handleScale, selectIsSmall } from '../plane/geometry'
import { STACKING } from '../roles'
import type { Paints } from './paints'
import { project, selectProjection } from './projection'

/** In CSS pixels: half of the square in which a mark is drawn. */
const REACH = 7

const OPACITY: Readonly<Record<TripletRole, number>> = { anchor: 0.7, positive: 0.55, negative: 0.55 }

/** Triplets without handles step back, as in the plane: smaller and fainter. */
const FAR = { size: 0.7, opacity: 0.34 }

/** Below the solids of the selected triplet, above all surfaces. */
const ORDER = 20

/** Numbers of a mark: place on the stage 2, role 1, three more for one without a handle. */
const STRIDE = 3

const vertexShader = /* glsl */ `
precision highp float;
in vec2 corner;
in vec3 mark;
uniform vec2 size;
uniform float reach;
out vec2 vFrom;
flat out int vKind;
void main() {
  vFrom = corner * reach;
  vKind = int(mark.z);
  vec2 place = mark.xy + vFrom;
  gl_Position = vec4(2.0 * place.x / size.x - 1.0, 1.0 - 2.0 * place.y / size.y, 0.0, 1.0);
}`

// the handles' shapes, at 0.42 of their size
const fragmentShader = /* glsl */ `
precision highp float;
in vec2 vFrom;
flat in int vKind;
uniform vec4 paints[6];
uniform float scale;
uniform float farSize;
uniform float pixelRatio;
out vec4 color;
void main() {
  bool far = vKind >= 3;
  int role = far ? vKind - 3 : vKind;
  float size = far ? scale * farSize : scale;
  vec2 at = abs(vFrom) / size;
  float beyond = role == 0 ? max(at.x, at.y) - 3.6 : role == 1 ? (at.x + at.y - 5.0) * 0.7071 : length(at) - 4.0;
  color = paints[vKind];
  color.a *= clamp(0.5 - beyond * size * pixelRatio, 0.0, 1.0);
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
      farSize: { value: FAR.size },
      pixelRatio: { value: 1 },
      paints: { value: [] as readonly number[] },
    },
    transparent: true,
    depthTest: false,
    depthWrite: false,
  })
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('corner', new BufferAttribute(Float32Array.of(-1, -1, 1, -1, 1, 1, -1, 1), 2))
  // y runs down the stage: this is counter-clockwise there
  geometry.setIndex([0, 2, 1, 0, 3, 2])
  geometry.instanceCount = 0
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = ORDER
  const dispose = () => {
    geometry.dispose()
    material.dispose()
  }
  return { mesh, geometry, material, dispose }
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
  geometry.instanceCount = places.length / STRIDE
  if (places.length === 0) return
  const last = geometry.getAttribute('mark')
  if (last?.array.length === places.length) {
    last.array.set(places)
    last.needsUpdate = true
  } else {
    // the old buffer goes with the old attribute
    geometry.dispose()
    geometry.setAttribute('mark', new InstancedBufferAttribute(places, STRIDE).setUsage(DynamicDrawUsage))
  }
}

const paintMarks = ({ material }: Marks, state: State, paints: Paints, pixelRatio: number) => {
  const { size, scale, pixelRatio: ratio, paints: colours } = material.uniforms
  const shrink = handleScale(selectIsSmall(state))
  size?.value.set(Math.max(state.stageSize.width, 1), Math.max(state.stageSize.height, 1))
  if (scale) scale.value = shrink
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
  return <primitive object={marks.mesh} />
}
