import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import {
  BackSide,
  BoxGeometry,
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  OctahedronGeometry,
  SphereGeometry,
} from 'three'
import type { TripletRole } from '../../../src/scene/scene'
import { selectedIndex, selectPositions } from '../../state/selectors'
import { useStore, type State } from '../../state/store'
import { coveredBy } from '../plane/coincidence'
import { handleScale, selectFigure, selectIsSmall } from '../plane/geometry'
import { ROLE_ORDER, STACKING } from '../roles'
import type { Paints } from './paints'
import type { Paint } from './ribbons'
import { project, selectProjection } from './projection'

/** The solids by their radius in CSS pixels: they keep their size on the stage at every depth. */
const SOLIDS: Record<TripletRole, { readonly geometry: () => SphereGeometry | BoxGeometry | OctahedronGeometry }> = {
  anchor: { geometry: () => new SphereGeometry(12.5, 32, 24) },
  positive: { geometry: () => new BoxGeometry(20.5, 20.5, 20.5) },
  negative: { geometry: () => new OctahedronGeometry(18, 0) },
}

/** The casing around a solid, as a share of its size. */
const CASING = 1.22

/** Points of triplets that are not selected are this much smaller, and paler. */
const OTHER = { scale: 0.42, opacity: 0.6 }

/** A held solid grows a little. */
const HELD = 1.1

/** Above everything else that WebGL draws; each handle takes two steps. */
const ORDER = 1000

type Solid = { readonly group: Group; readonly body: Mesh; readonly casing: Mesh }

const createSolids = (paints: Paints) => {
  const lit = (paint: Paint, opacity: number) =>
    new MeshStandardMaterial({ color: colorOf(paint), roughness: 0.62, transparent: true, depthTest: false, opacity })
  const edge = new MeshBasicMaterial({
    color: colorOf(paints.handleEdge),
    side: BackSide,
    transparent: true,
    depthTest: false,
  })
  const parts = Object.fromEntries(
    ROLE_ORDER.map((role) => [
      role,
      {
        geometry: SOLIDS[role].geometry(),
        own: lit(paints.inks[role], 1),
        other: lit(paints.inks[role], OTHER.opacity),
      },
    ]),
  ) as Record<TripletRole, { geometry: SphereGeometry; own: MeshStandardMaterial; other: MeshStandardMaterial }>
  const root = new Group()
  const pool = new Map<string, Solid>()

  const solidOf = (index: number, role: TripletRole): Solid => {
    const key = `${index} ${role}`
    const found = pool.get(key)
    if (found) return found
    const { geometry, own } = parts[role]
    const casing = new Mesh(geometry, edge)
    casing.scale.setScalar(CASING)
    const body = new Mesh(geometry, own)
    const group = new Group().add(casing, body)
    root.add(group)
    const solid = { group, body, casing }
    pool.set(key, solid)
    return solid
  }

  return {
    root,
    pool,
    solidOf,
    dress: ({ body, casing }: Solid, role: TripletRole, selected: boolean) => {
      body.material = selected ? parts[role].own : parts[role].other
      casing.visible = selected
    },
    dispose: () => {
      edge.dispose()
      for (const { geometry, own, other } of Object.values(parts)) {
        geometry.dispose()
        own.dispose()
        other.dispose()
      }
    },
  }
}

const colorOf = ([red, green, blue]: Paint) => new Color().setRGB(red, green, blue, 'srgb')

type Placed = { readonly solid: Solid; readonly depth: number; readonly height: number }

const placeSolids = (solids: ReturnType<typeof createSolids>, state: State): Placed[] => {
  const projection = selectProjection(state)
  const positions = selectPositions(state)
  const selected = selectedIndex(state)
  const held = state.gesture?.kind === 'point' ? state.gesture.point : null
  const size = handleScale(selectIsSmall(state))
  const { points } = selectFigure(state)
  for (const { group } of solids.pool.values()) group.visible = false
  return state.scene.triplets.flatMap((triplet, index) =>
    ROLE_ORDER.map((role) => {
      const place = positions.get(triplet[role]) ?? []
      const { depth } = project(projection, place)
      const isSelected = index === selected
      const solid = solids.solidOf(index, role)
      const grown = isSelected ? (1 + coveredBy(points, role) / 2) * (held === triplet[role] ? HELD : 1) : OTHER.scale
      solid.group.visible = depth > 0
      solid.group.position.fromArray([...place, 0, 0, 0])
      solid.group.scale.setScalar((grown * size * depth) / projection.scale)
      solids.dress(solid, role, isSelected)
      return { solid, depth, height: (isSelected ? STACKING.length : 0) + STACKING.indexOf(role) }
    }),
  )
}

/** Convex solids need no depth buffer: the far ones are drawn first, and of those on one place the lower ones. */
const stack = (placed: readonly Placed[]) => {
  placed
    .toSorted((a, b) => (Math.abs(a.depth - b.depth) > 1e-6 * a.depth ? b.depth - a.depth : a.height - b.height))
    .forEach(({ solid }, rank) => {
      solid.casing.renderOrder = ORDER + 2 * rank
      solid.body.renderOrder = ORDER + 2 * rank + 1
    })
}

/** The points as solids: sphere, cube and octahedron for anchor, positive and negative. */
export const HandleMeshes = ({ paints }: { paints: Paints }) => {
  const solids = useMemo(() => createSolids(paints), [paints])
  useEffect(() => solids.dispose, [solids])
  const lights = useMemo(() => {
    const sky = new HemisphereLight(0xffffff, paints.appearance === 'dark' ? 0x8888aa : 0xb8b4c8, 2.1)
    const sun = new DirectionalLight(0xffffff, 1.9)
    sun.position.set(-3, 6, 4)
    return [sky, sun]
  }, [paints])
  useFrame(() => stack(placeSolids(solids, useStore.getState())))
  return (
    <>
      {lights.map((light) => (
        <primitive key={light.uuid} object={light} />
      ))}
      <primitive object={solids.root} />
    </>
  )
}
