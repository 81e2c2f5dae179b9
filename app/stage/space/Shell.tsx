import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry, Mesh } from 'three'
import type { Mesh as MeshData } from '../../../src/field/superquadric'
import { useStore, type State } from '../../state/store'
import { selectSquare } from './drawing'
import { createGlass, lightGlass, type Rim } from './glass'
import type { Paint } from './ribbons'
import { selectCamera } from './projection'

/** Far sides of shells are drawn before the slice, near sides after it, the outer ones around the inner. */
const FAR = -100

/** Where a shell stands and how large a unit of its mesh is; null where it is not shown. */
export type Stand = { readonly place: readonly number[]; readonly scale: number } | null

type ShellProps = {
  readonly data: MeshData | null
  readonly stand: (state: State) => Stand
  readonly rim: Rim
  readonly paint: Paint
  readonly renderOrder: number
}

const geometryOf = ({ positions, normals, indices }: MeshData): BufferGeometry => {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(normals, 3))
  geometry.setIndex(new BufferAttribute(indices, 1))
  return geometry
}

const createShell = (rim: Rim, renderOrder: number) => {
  const glass = createGlass(rim)
  const meshes = [new Mesh(undefined, glass.far), new Mesh(undefined, glass.near)]
  meshes.forEach((mesh, i) => {
    mesh.frustumCulled = false
    mesh.renderOrder = i === 0 ? FAR - renderOrder : renderOrder
    mesh.visible = false
  })
  return { ...glass, meshes }
}

/**
 * Shells beyond this are not drawn. The squares of much larger lengths leave float32: at 1e19 a shell is still drawn at once, at
 * 1e25 WebGL in software is at it for minutes, in which the page stands still.
 */
const LARGEST = 1e15

const isDrawable = ({ place, scale }: NonNullable<Stand>): boolean =>
  [scale, ...place].every((length) => Math.abs(length) < LARGEST)

const placeShell = ({ meshes }: ReturnType<typeof createShell>, geometry: BufferGeometry | null, stand: Stand) => {
  const isVisible = geometry !== null && stand !== null && isDrawable(stand)
  for (const mesh of meshes) {
    mesh.visible = isVisible
    if (!isVisible) continue
    mesh.geometry = geometry
    mesh.position.fromArray(stand.place)
    mesh.scale.setScalar(stand.scale)
  }
}

/** A translucent surface, lit at its rim only. */
export const Shell = ({ data, stand, rim, paint, renderOrder }: ShellProps) => {
  const shell = useMemo(() => createShell(rim, renderOrder), [rim, renderOrder])
  const geometry = useMemo(() => (data && data.indices.length > 0 ? geometryOf(data) : null), [data])
  useEffect(() => () => geometry?.dispose(), [geometry])
  useEffect(
    () => () => {
      shell.near.dispose()
      shell.far.dispose()
    },
    [shell],
  )

  useFrame(() => {
    const state = useStore.getState()
    placeShell(shell, geometry, geometry && stand(state))
    lightGlass(shell.uniforms, selectSquare(state), selectCamera(state).position, paint)
  })
  return shell.meshes.map((mesh) => <primitive key={mesh.uuid} object={mesh} />)
}
