import { useEffect } from 'react'
import { useText } from '../messages/catalogue'
import { topbarText } from '../messages/topbar'
import { useStore } from '../state/store'

type DialogFailedProps = { readonly name: string; readonly onClose: () => void; readonly reopen: () => void }

/** A dialog whose program could not be loaded: a notice says so, and opens it again. */
export const DialogFailed = ({ name, onClose, reopen }: DialogFailedProps) => {
  const text = useText(topbarText)
  useEffect(() => {
    const { noticeRaised, noticeDismissed } = useStore.getState()
    const id = 'dialog'
    noticeRaised({
      id,
      tone: 'warning',
      title: text.notOpened({ dialog: name }),
      text: text.notLoaded,
      actions: [
        {
          label: text.tryAgain,
          run: () => {
            noticeDismissed(id)
            reopen()
          },
        },
      ],
    })
    onClose()
  }, [text, name, onClose, reopen])
  return null
}
