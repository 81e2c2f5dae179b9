import { useState } from 'react'
import { useText } from '../messages/catalogue'
import { exportText } from '../messages/export'
import { PushButton } from '../ui/PushButton'
import { Segmented } from '../ui/Segmented'
import styles from './ExportDialog.module.css'

const SCALES = [
  { value: '1', label: '1×' },
  { value: '2', label: '2×' },
  { value: '4', label: '4×' },
] as const

type Scale = (typeof SCALES)[number]['value']

type PictureFilesProps = {
  /** Of the files, without an ending. */
  readonly name: string
  /** In CSS pixels. */
  readonly size: { readonly width: number; readonly height: number }
  /** Says how large the SVG is and what it consists of; null where there can be none. */
  readonly vectors: typeof exportText.en.vectors | null
  readonly disabled?: boolean
  /** Makes and gives out the picture, for PNG with so many pixels for each of its own. */
  readonly save: (format: 'svg' | 'png', name: string, scale: number) => Promise<void>
  readonly onTold: (message: string) => void
}

/** A picture as a file: as vectors, or as pixels in one of three sizes. */
export const PictureFiles = ({ name, size, vectors, disabled = false, save, onTold }: PictureFilesProps) => {
  const text = useText(exportText)
  const [scale, setScale] = useState<Scale>('2')
  const times = Number(scale)
  const { width, height } = size
  const take = async (format: 'svg' | 'png') => {
    const file = format === 'svg' ? `${name}.svg` : `${name}@${scale}x.png`
    try {
      await save(format, file, times)
      onTold(text.saved({ file }))
    } catch (reason) {
      onTold(text.noPicture({ reason: reason instanceof Error ? reason.message : String(reason) }))
    }
  }
  return (
    <>
      {vectors !== null && (
        <div className={styles.row}>
          <PushButton primary disabled={disabled} onClick={() => void take('svg')}>
            {text.saveSvg}
          </PushButton>
          <span>{vectors({ width: Math.round(width), height: Math.round(height) })}</span>
        </div>
      )}
      <div className={styles.row}>
        <PushButton primary={vectors === null} disabled={disabled} onClick={() => void take('png')}>
          {text.savePng}
        </PushButton>
        <Segmented label={text.pngSize} quiet value={scale} options={SCALES} onChange={setScale} />
        <span>{text.pixels({ width: Math.round(width * times), height: Math.round(height * times) })}</span>
      </div>
    </>
  )
}
