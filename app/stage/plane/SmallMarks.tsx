import type { SVGProps } from 'react'
import type { TripletRole } from '../../../src/scene/scene'
import { ROLE_LOOKS } from '../roles'
import type { Other } from './others'
import { isSomewhere } from './transform'

type SmallMarksProps = Pick<SVGProps<SVGPathElement>, 'className' | 'fillOpacity'> & {
  readonly of: readonly Other[]
  readonly role: TripletRole
}

/**
 * The marks of one role of triplets that are not selected: the shapes of the handles, smaller. They are one path, as each
 * element with a transform of its own is looked at in every frame when layers are put together.
 */
export const SmallMarks = ({ of: others, role, ...look }: SmallMarksProps) => {
  const { mark, smallOutline } = ROLE_LOOKS[role]
  const places = others.map((other) => other[role]).filter(isSomewhere)
  return <path {...look} fill={mark} d={places.map(({ x, y }) => `M${x} ${y}${smallOutline}`).join('')} />
}
