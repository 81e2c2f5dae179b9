import { memo } from 'react'
import { useStore } from '../../state/store'
import { ROLE_ORDER } from '../roles'
import { Handle } from './Handle'

/** The handles of all triplets, in the order of the table. */
export const Handles = memo(() => {
  const count = useStore((state) => state.scene.triplets.length)
  return Array.from({ length: count }, (_, index) =>
    ROLE_ORDER.map((role) => <Handle key={`${index} ${role}`} index={index} role={role} />),
  )
})
