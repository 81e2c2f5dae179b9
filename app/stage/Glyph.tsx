import type { TripletRole } from '../../src/scene/scene'
import { ROLE_LOOKS } from './roles'

/** The shape of a role beside a word. */
export const Glyph = ({ role, size = 10 }: { role: TripletRole; size?: number }) => (
  <svg width={size} height={size} viewBox="-12 -12 24 24" aria-hidden="true">
    <path d={ROLE_LOOKS[role].outline} fill={ROLE_LOOKS[role].mark} />
  </svg>
)
