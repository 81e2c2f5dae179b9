import type { TripletRole } from '../../../src/scene/scene'
import { ROLE_LOOKS } from '../roles'
import { OTHER_SCALE, type Other } from './others'

type SmallMarksProps = { readonly of: readonly Other[]; readonly role: TripletRole }

/** The marks of one role of triplets that are not selected: the shapes of the handles, smaller. */
export const SmallMarks = ({ of: others, role }: SmallMarksProps) =>
  others.map((other) => (
    <path
      key={other.index}
      d={ROLE_LOOKS[role].outline}
      transform={`translate(${other[role].x} ${other[role].y}) scale(${OTHER_SCALE})`}
    />
  ))
