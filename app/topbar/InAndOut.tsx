import { Download, FolderOpen } from 'lucide-react'
import { useText } from '../messages/catalogue'
import { topbarText } from '../messages/topbar'
import { IconButton } from '../ui/IconButton'
import { openArrays, openExport } from './openDialog'

/** Open and Export. */
export const InAndOut = ({ labelled }: { readonly labelled: boolean }) => {
  const text = useText(topbarText)
  return (
    <>
      <IconButton
        icon={FolderOpen}
        label={text.open}
        labelled={labelled}
        hint={text.openHint}
        onClick={() => openArrays()}
      />
      <IconButton icon={Download} label={text.export} labelled={labelled} onClick={openExport} />
    </>
  )
}
