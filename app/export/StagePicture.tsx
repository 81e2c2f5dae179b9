import { useStore } from '../state/store'
import { saveFile } from '../ui/saveFile'
import { pngOf, svgOf } from './picture'
import { PictureFiles } from './PictureFiles'

type StagePictureProps = { readonly onTold: (message: string) => void }

/** The stage as it is seen: as vectors in the plane, as pixels in both. */
export const StagePicture = ({ onTold }: StagePictureProps) => {
  const inSpace = useStore((state) => state.scene.dimensions === 3)
  const size = useStore((state) => state.stageSize)
  return (
    <>
      <p>
        The stage as it is seen now, with its field and what the tints mean, in the present theme.
        {inSpace && ' In space the picture is made of pixels: PNG only.'}
      </p>
      <PictureFiles
        name="triplet-playground"
        size={size}
        vectors={inSpace ? null : 'vectors over the field’s pixels'}
        save={async (format, name, scale) => saveFile(format === 'svg' ? svgOf() : await pngOf(scale), name)}
        onTold={onTold}
      />
    </>
  )
}
