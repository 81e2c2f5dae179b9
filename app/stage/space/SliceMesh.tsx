import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  DoubleSide,
  FloatType,
  GLSL3,
  Mesh,
  RawShaderMaterial,
  Sphere,
  RedFormat,
  RGBAFormat,
  Vector2,
  Vector3,
  Vector4,
} from 'three'
import type { SliceField, SliceGrid } from '../../../src/worker/space'
import { useStore, type State } from '../../state/store'
import { palettes } from '../plane/paint'
import { TINTS } from '../ramp'
import { isDashedBall, selectPlaces } from './figure'
import type { Paints } from './paints'
import { project, selectCamera, selectProjection } from './projection'
import type { Paint } from './ribbons'
import { sliceFragmentShader, sliceVertexShader } from './sliceShader'

/** An iso-line whose level is nearer to the loss on the solid ball than this share of the range would lie on its line. */
const CLEAR_OF_BALL = 0.02

/** How much of the paper shows where the slice has no loss. */
const PAPER_ALPHA = { light: 0.6, dark: 0.25 }

/** A foot's radius in CSS pixels, as far away as what the camera looks at. */
const FOOT = 19

/** The slice is drawn between the far and the near sides of the shells. */
const ORDER = 1

/** A number that no loss comes near. */
const NO_LEVEL = 1e30

/** A texture of one number a cell. The last one is filled anew where it has the same size. */
const grey = (data: Float32Array, [width, height]: readonly [number, number], last: DataTexture | null) => {
  const fits = last?.image.width === width && last.image.height === height
  if (!fits) last?.dispose()
  const texture = fits ? last : new DataTexture(null, width, height, RedFormat, FloatType)
  texture.image = { data, width, height }
  texture.needsUpdate = true
  return texture
}

const rampTexture = (appearance: Paints['appearance']) => {
  const texture = new DataTexture(new Uint8Array(palettes[appearance].tints.buffer), TINTS, 1, RGBAFormat)
  texture.needsUpdate = true
  return texture
}

const hatchOf = (appearance: Paints['appearance']) => {
  const { ground, stripe } = palettes[appearance].hatch
  return [ground, stripe].map((word) =>
    new Vector3(word & 255, (word >> 8) & 255, (word >> 16) & 255).divideScalar(255),
  )
}

const createSlice = () => {
  const uniforms = {
    loss: { value: null as DataTexture | null },
    hinge: { value: null as DataTexture | null },
    ramp: { value: null as DataTexture | null },
    range: { value: new Vector2(0, 1) },
    levels: { value: new Vector4() },
    paper: { value: new Vector4() },
    iso: { value: new Vector4() },
    boundary: { value: new Vector4() },
    feet: { value: [new Vector3(), new Vector3(), new Vector3()] },
    footRadius: { value: 1 },
    hatch: { value: [new Vector3(), new Vector3()] },
    pixelRatio: { value: 1 },
  }
  const material = new RawShaderMaterial({
    vertexShader: sliceVertexShader,
    fragmentShader: sliceFragmentShader,
    glslVersion: GLSL3,
    uniforms,
    side: DoubleSide,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  })
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(12), 3))
  geometry.setAttribute('uv', new BufferAttribute(Float32Array.of(0, 0, 1, 0, 1, 1, 0, 1), 2))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  // neither culled nor sorted by its place: three need not look where its corners are, which may be beyond float32
  geometry.boundingSphere = new Sphere()
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = ORDER
  mesh.visible = false
  const dispose = () => {
    geometry.dispose()
    material.dispose()
    for (const { value } of [uniforms.loss, uniforms.hinge, uniforms.ramp]) value?.dispose()
  }
  return { mesh, uniforms, dispose }
}

type SliceObject = ReturnType<typeof createSlice>

/** The four corners of what a grid's cells cover. */
const placeCorners = ({ geometry }: Mesh, { origin, steps: [u, v], size }: SliceGrid) => {
  const corners = geometry.getAttribute('position')
  const ends = [-0.5, size[0] - 0.5, size[1] - 0.5] as const
  const at = (i: number, j: number) =>
    origin.map((value, k) => value + i * u[k]! + j * v[k]!) as [number, number, number]
  corners.setXYZ(0, ...at(ends[0], ends[0]))
  corners.setXYZ(1, ...at(ends[1], ends[0]))
  corners.setXYZ(2, ...at(ends[1], ends[2]))
  corners.setXYZ(3, ...at(ends[0], ends[2]))
  corners.needsUpdate = true
}

const showField = ({ mesh, uniforms }: SliceObject, { grid, loss, hinge, base, max }: SliceField) => {
  uniforms.loss.value = grey(loss, grid.size, uniforms.loss.value)
  uniforms.hinge.value = grey(hinge, grid.size, uniforms.hinge.value)
  uniforms.range.value.set(base, max > base ? 1 / (max - base) : 0)
  placeCorners(mesh, grid)
  mesh.visible = true
}

/** The levels of the lines to draw. Where a negative moves, one of them may be the solid ball itself. */
const drawnLevels = (state: State, { levels, base, max }: SliceField): readonly number[] => {
  if (!isDashedBall(state)) return levels
  const { reduction, margin } = state.scene.loss
  const onBall = base + (reduction === 'mean' ? margin / state.scene.triplets.length : margin)
  return levels.filter((level) => Math.abs(level - onBall) > CLEAR_OF_BALL * (max - base))
}

/** Where a place's foot is on the slice, from 0 to 1 along each side. */
const footOf = (place: readonly number[], { origin, steps, size }: SliceGrid, into: Vector3, strength: number) => {
  const along = (i: 0 | 1) => {
    const step = steps[i]
    const length = step.reduce((sum, value) => sum + value * value, 0)
    const cells = step.reduce((sum, value, k) => sum + value * (place[k]! - origin[k]!), 0) / length
    return (cells + 0.5) / size[i]
  }
  into.set(along(0), along(1), strength)
}

const vector = ([red, green, blue, alpha]: Paint, into: Vector4, opacity = alpha) => into.set(red, green, blue, opacity)

const tint = ({ uniforms }: SliceObject, appearance: Paints['appearance']) => {
  uniforms.ramp.value?.dispose()
  uniforms.ramp.value = rampTexture(appearance)
  uniforms.hatch.value = hatchOf(appearance)
}

const updateSlice = (slice: SliceObject, state: State, paints: Paints, pixelRatio: number) => {
  const { uniforms } = slice
  const field = state.sliceField
  if (!field) return
  vector(paints.inks.paper, uniforms.paper.value, PAPER_ALPHA[paints.appearance])
  vector(paints.iso, uniforms.iso.value)
  vector(paints.loss, uniforms.boundary.value, isDashedBall(state) ? 0 : 0.9)
  const [a = NO_LEVEL, b = NO_LEVEL, c = NO_LEVEL, d = NO_LEVEL] = drawnLevels(state, field)
  uniforms.levels.value.set(a, b, c, d)
  const { anchor, positive, negative } = selectPlaces(state)
  for (const [i, place] of [anchor, positive, negative].entries()) {
    footOf(place, field.grid, uniforms.feet.value[i]!, 1)
  }
  const projection = selectProjection(state)
  const side = field.grid.size[0] * Math.hypot(...field.grid.steps[0])
  uniforms.footRadius.value = (FOOT * project(projection, selectCamera(state).target).depth) / projection.scale / side
  uniforms.pixelRatio.value = pixelRatio
}

/** The slice, painted with the ramp of the plane. It stays as it was computed until the next field arrives. */
export const SliceMesh = ({ paints }: { paints: Paints }) => {
  const slice = useMemo(() => createSlice(), [])
  const shown = useRef<SliceField>(null)
  useEffect(() => slice.dispose, [slice])
  useEffect(() => tint(slice, paints.appearance), [slice, paints])

  useFrame(({ viewport }) => {
    const state = useStore.getState()
    if (state.sliceField && state.sliceField !== shown.current) showField(slice, state.sliceField)
    shown.current = state.sliceField
    updateSlice(slice, state, paints, viewport.dpr)
  })
  return <primitive object={slice.mesh} />
}
