import { useState } from 'react'
import { useStore } from '../state/store'
import { PushButton } from '../ui/PushButton'
import { saveFile } from '../ui/saveFile'
import { Segmented } from '../ui/Segmented'
import styles from './ExportDialog.module.css'
import { pngOf, svgOf } from './picture'

const SCALES = [
  { value: '1', label: '1×' },
  { value: '2', label: '2×' },
  { value: '4', label: '4×' },
] as const

type Scale = (typeof SCALES)[number]['value']

const NAME = 'triplet-playground'

/** The stage as it is seen: as vectors in the plane, as pixels in both. */
export const PictureTab = ({ onTold }: { readonly onTold: (message: string) => void }) => {
  const inSpace = useStore((state) => state.scene.dimensions === 3)
  const { width, height } = useStore((state) => state.stageSize)
  const [scale, setScale] = useState<Scale>('2')
  const times = Number(scale)
  const save = async (make: () => Promise<Blob>, name: string) => {
    try {
      saveFile(await make(), name)
      onTold(`${name} is saved.`)
    } catch (reason) {
      onTold(`The picture could not be made: ${reason instanceof Error ? reason.message : String(reason)}`)
    }
  }
  return (
    <>
      <p>
        The stage as it is seen now, with its field, in the present theme. Charts have their own buttons beside them.
      </p>
      {inSpace ? (
        <p>In space the picture is made of pixels: PNG only.</p>
      ) : (
        <div className={styles.row}>
          <PushButton primary onClick={() => void save(async () => svgOf(), `${NAME}.svg`)}>
            Save as SVG
          </PushButton>
          <span>
            {Math.round(width)} × {Math.round(height)}, vectors over the field’s pixels
          </span>
        </div>
      )}
      <div className={styles.row}>
        <PushButton primary={inSpace} onClick={() => void save(() => pngOf(times), `${NAME}@${scale}x.png`)}>
          Save as PNG
        </PushButton>
        <Segmented label="Size of the PNG" quiet value={scale} options={SCALES} onChange={setScale} />
        <span>
          {Math.round(width * times)} × {Math.round(height * times)} pixels
        </span>
      </div>
    </>
  )
}
