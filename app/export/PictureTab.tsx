import { useState } from 'react'
import { lazyPart, LoadFailed } from '../ui/lazyPart'
import { Segmented } from '../ui/Segmented'
import styles from './ExportDialog.module.css'
import { StagePicture } from './StagePicture'

// the charts' own chunk, which may not have been asked for yet
const ChartPicture = lazyPart(async () => (await import('./ChartPicture')).ChartPicture)

const SUBJECTS = [
  { value: 'stage', label: 'Stage' },
  { value: 'chart', label: 'Chart' },
] as const

type Subject = (typeof SUBJECTS)[number]['value']

/** What is seen, as a picture: the stage, or the chart under it. */
export const PictureTab = ({ onTold }: { readonly onTold: (message: string) => void }) => {
  const [subject, setSubject] = useState<Subject>('stage')
  const choose = (chosen: Subject) => {
    setSubject(chosen)
    onTold('')
  }
  return (
    <>
      <div className={styles.row}>
        <Segmented label="Picture of" value={subject} options={SUBJECTS} onChange={choose} />
      </div>
      {subject === 'stage' ? (
        <StagePicture onTold={onTold} />
      ) : (
        <ChartPicture
          onTold={onTold}
          pending={<p>The chart is on its way.</p>}
          failed={<LoadFailed what="The chart" />}
        />
      )}
    </>
  )
}
