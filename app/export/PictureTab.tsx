import { useState } from 'react'
import { useText } from '../messages/catalogue'
import { exportText } from '../messages/export'
import { lazyPart, LoadFailed } from '../ui/lazyPart'
import { Segmented } from '../ui/Segmented'
import styles from './ExportDialog.module.css'
import { StagePicture } from './StagePicture'

// the charts' own chunk, which may not have been asked for yet
const ChartPicture = lazyPart(async () => (await import('./ChartPicture')).ChartPicture)

type Subject = 'stage' | 'chart'

/** What is seen, as a picture: the stage, or the chart under it. */
export const PictureTab = ({ onTold }: { readonly onTold: (message: string) => void }) => {
  const text = useText(exportText)
  const [subject, setSubject] = useState<Subject>('stage')
  const choose = (chosen: Subject) => {
    setSubject(chosen)
    onTold('')
  }
  return (
    <>
      <div className={styles.row}>
        <Segmented
          label={text.pictureOf}
          value={subject}
          options={[
            { value: 'stage', label: text.stage },
            { value: 'chart', label: text.chart },
          ]}
          onChange={choose}
        />
      </div>
      {subject === 'stage' ? (
        <StagePicture onTold={onTold} />
      ) : (
        <ChartPicture
          onTold={onTold}
          pending={<p>{text.chartPending}</p>}
          failed={<LoadFailed what={text.theChart} />}
        />
      )}
    </>
  )
}
