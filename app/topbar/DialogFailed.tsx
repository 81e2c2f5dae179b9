import { useEffect } from 'react'
import { useStore } from '../state/store'

type DialogFailedProps = { readonly name: string; readonly onClose: () => void; readonly reopen: () => void }

/** A dialog whose program could not be loaded: a notice says so, and opens it again. */
export const DialogFailed = ({ name, onClose, reopen }: DialogFailedProps) => {
  useEffect(() => {
    const { noticeRaised, noticeDismissed } = useStore.getState()
    const id = 'dialog'
    noticeRaised({
      id,
      tone: 'warning',
      title: `${name} could not be opened`,
      text: 'A part of the page could not be loaded. Is there a network?',
      actions: [
        {
          label: 'Try again',
          run: () => {
            noticeDismissed(id)
            reopen()
          },
        },
      ],
    })
    onClose()
  }, [name, onClose, reopen])
  return null
}
