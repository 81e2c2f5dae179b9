import { Link } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { IconButton } from '../ui/IconButton'
import { useMediaQuery } from '../ui/useMediaQuery'

const ShareDialog = lazy(async () => {
  const module = await import('./ShareDialog')
  return { default: module.ShareDialog }
})

/** Where the top bar has room for words. */
const WIDE = '(min-width: 700px)'

export const ShareButton = () => {
  const labelled = useMediaQuery(WIDE)
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton icon={Link} label="Share" labelled={labelled} onClick={() => setOpen(true)} />
      {open && (
        <Suspense fallback={null}>
          <ShareDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
