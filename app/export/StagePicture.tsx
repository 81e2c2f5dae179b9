import { useText } from '../messages/catalogue'
import { exportText } from '../messages/export'
import { useStore } from '../state/store'
import { saveFile } from '../ui/saveFile'
import { pngOf, svgOf } from './picture'
import { PictureFiles } from './PictureFiles'

type StagePictureProps = { readonly onTold: (message: string) => void }

/** The stage as it is seen: as vectors in the plane, as pixels in both. */
export const StagePicture = ({ onTold }: StagePictureProps) => {
  const text = useText(exportText)
  const inSpace = useStore((state) => state.scene.dimensions === 3)
  const size = useStore((state) => state.stageSize)
  return (
    <>
      <p>
        {text.stageAbout} {inSpace && text.spaceAbout}
      </p>
      <PictureFiles
        name="triplet-playground"
        size={size}
        vectors={inSpace ? null : text.vectorsOverField}
        save={async (format, name, scale) => saveFile(format === 'svg' ? svgOf() : await pngOf(scale), name)}
        onTold={onTold}
      />
    </>
  )
}
