import { Link } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useText } from '../messages/catalogue'
import { topbarText } from '../messages/topbar'
import { DialogFailed } from '../topbar/DialogFailed'
import { IconButton } from '../ui/IconButton'
import { lazyPart } from '../ui/lazyPart'
import { useMediaQuery } from '../ui/useMediaQuery'

const ShareDialog = lazyPart(async () => (await import('./ShareDialog')).ShareDialog)

/** Where the top bar has room for words. */
const WIDE = '(min-width: 700px)'

export const ShareButton = () => {
  const text = useText(topbarText)
  const labelled = useMediaQuery(WIDE)
  const [isOpen, setOpen] = useState(false)
  const open = useCallback(() => setOpen(true), [])
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <IconButton icon={Link} label={text.share} labelled={labelled} onClick={open} />
      {isOpen && (
        <ShareDialog onClose={close} failed={<DialogFailed name={text.share} onClose={close} reopen={open} />} />
      )}
    </>
  )
}
