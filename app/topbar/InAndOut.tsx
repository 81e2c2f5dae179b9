import { Download, FolderOpen } from 'lucide-react'
import { IconButton } from '../ui/IconButton'
import { openArrays, openExport } from './openDialog'

/** Open and Export. */
export const InAndOut = ({ labelled }: { readonly labelled: boolean }) => (
  <>
    <IconButton
      icon={FolderOpen}
      label="Open"
      labelled={labelled}
      hint="Open arrays: NumPy, MLX, PyTorch, CSV, JSON. They can be dropped or pasted anywhere."
      onClick={() => openArrays()}
    />
    <IconButton icon={Download} label="Export" labelled={labelled} onClick={openExport} />
  </>
)
