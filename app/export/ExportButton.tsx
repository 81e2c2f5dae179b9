import { Download } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { IconButton } from '../ui/IconButton'
import { useMediaQuery } from '../ui/useMediaQuery'

const ExportDialog = lazy(async () => {
  const module = await import('./ExportDialog')
  return { default: module.ExportDialog }
})

/** Where the top bar has room for words. */
const WIDE = '(min-width: 900px)'

export const ExportButton = () => {
  const labelled = useMediaQuery(WIDE)
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton icon={Download} label="Export" labelled={labelled} onClick={() => setOpen(true)} />
      {open && (
        <Suspense fallback={null}>
          <ExportDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
