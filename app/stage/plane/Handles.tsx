import { memo } from 'react'
import { indicesOf, selectEndHandled, selectFirstHandled } from '../../state/neighbours'
import { useStore } from '../../state/store'
import { ROLE_ORDER } from '../roles'
import { Handle } from './Handle'

/** The handles of the selected triplet and its neighbours, in the order of the table. */
export const Handles = memo(() => {
  const from = useStore(selectFirstHandled)
  const to = useStore(selectEndHandled)
  return indicesOf({ from, to }).map((index) =>
    ROLE_ORDER.map((role) => <Handle key={`${index} ${role}`} index={index} role={role} />),
  )
})
