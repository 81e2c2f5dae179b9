import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import {
  BoxGeometry,
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  OctahedronGeometry,
  SphereGeometry,
  type BufferGeometry,
} from 'three'
import type { TripletRole } from '../../../src/scene/scene'
import { isPointHeld } from '../../state/hands'
import { selectedTriplet } from '../../state/selectors'
import { useStore, type State } from '../../state/store'
import { coveredBy } from '../plane/coincidence'
import { handleScale, selectFigure, selectIsSmall } from '../plane/geometry'
import { ROLE_ORDER, STACKING } from '../roles'
import { selectPlaces } from './figure'
import type { Paints } from './paints'
import { project, selectProjection } from './projection'
import { casingOf, SOLID_SIZE } from './solids'
import { createStrokes } from './strokeObject'

/** Above everything else that WebGL draws; each solid takes two steps. */
const ORDER = 1000

/** A held solid grows a little. */
const HELD = 1.1

const GEOMETRIES: Readonly<Record<TripletRole, () => BufferGeometry>> = {
  anchor: () => new SphereGeometry(SOLID_SIZE.anchor, 32, 24),
  positive: () => new BoxGeometry(2 * SOLID_SIZE.positive, 2 * SOLID_SIZE.positive, 2 * SOLID_SIZE.positive),
  negative: () => new OctahedronGeometry(SOLID_SIZE.negative, 0),
}

const createSolid = (role: TripletRole, paints: Paints) => {
  const [red, green, blue] = paints.inks[role]
  // a convex solid needs no depth: what it hides of itself faces away
  const material = new MeshStandardMaterial({ roughness: 0.62, transparent: true, depthTest: false })
  material.color = new Color().setRGB(red, green, blue, 'srgb')
  const body = new Mesh(GEOMETRIES[role](), material)
  const casing = createStrokes(ORDER)
  return {
    role,
    body,
    casing,
    dispose: () => {
      body.geometry.dispose()
      material.dispose()
      casing.dispose()
    },
  }
}

type Solid = ReturnType<typeof createSolid>

const createSolids = (paints: Paints) => {
  const solids = ROLE_ORDER.map((role) => createSolid(role, paints))
  const sky = new HemisphereLight(0xffffff, paints.appearance === 'dark' ? 0x8888aa : 0xb8b4c8, 2.1)
  const sun = new DirectionalLight(0xffffff, 1.9)
  sun.position.set(-3, 6, 4)
  const root = new Group().add(sky, sun, ...solids.flatMap(({ body, casing }) => [body, casing.mesh]))
  return { solids, root }
}

/** Places a solid and its casing. Gives back how far it is from the eye. */
const placeSolid = ({ role, body, casing }: Solid, state: State, paints: Paints, pixelRatio: number): number => {
  const projection = selectProjection(state)
  const place = selectPlaces(state)[role]
  const at = project(projection, place)
  const isHeld = isPointHeld(state, selectedTriplet(state)[role])
  const grown = 1 + coveredBy(selectFigure(state).points, role) / 2
  const scale = grown * handleScale(selectIsSmall(state)) * (isHeld ? HELD : 1)
  const isVisible = at.depth > 0
  body.visible = isVisible
  casing.mesh.visible = isVisible
  if (!isVisible) return at.depth
  body.position.set(...place)
  body.scale.setScalar((scale * at.depth) / projection.scale)
  casing.resize(projection.size.width, projection.size.height, pixelRatio)
  casing.draw([casingOf(role, at, scale, projection)], { ...paints.inks, paper: paints.handleEdge })
  return at.depth
}

/** The far ones are drawn first, and of those on one place the lower ones. */
const stack = (placed: readonly { readonly solid: Solid; readonly depth: number }[]) => {
  placed
    .toSorted((a, b) =>
      Math.abs(a.depth - b.depth) > 1e-6 * a.depth
        ? b.depth - a.depth
        : STACKING.indexOf(a.solid.role) - STACKING.indexOf(b.solid.role),
    )
    .forEach(({ solid }, rank) => {
      solid.body.renderOrder = ORDER + 2 * rank
      solid.casing.mesh.renderOrder = ORDER + 2 * rank + 1
    })
}

/** The points of the selected triplet as solids: ball, cube and octahedron for anchor, positive and negative. */
export const Solids = ({ paints }: { paints: Paints }) => {
  const { solids, root } = useMemo(() => createSolids(paints), [paints])
  useEffect(
    () => () => {
      for (const solid of solids) solid.dispose()
    },
    [solids],
  )
  useFrame(({ viewport }) => {
    const state = useStore.getState()
    stack(solids.map((solid) => ({ solid, depth: placeSolid(solid, state, paints, viewport.dpr) })))
  })
  return <primitive object={root} />
}
