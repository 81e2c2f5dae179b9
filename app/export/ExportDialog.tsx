import { useState, type ComponentType } from 'react'
import { useText } from '../messages/catalogue'
import { exportText } from '../messages/export'
import { DialogFrame } from '../ui/DialogFrame'
import { TabStrip } from '../ui/TabStrip'
import { CodeTab } from './CodeTab'
import { DataTab } from './DataTab'
import styles from './ExportDialog.module.css'
import { PictureTab } from './PictureTab'

type TabProps = {
  /** Says aloud and in words what became of it. */
  readonly onTold: (message: string) => void
}

type Tab = 'code' | 'picture' | 'data'

const tabsIn = (text: typeof exportText.en): readonly { readonly value: Tab; readonly label: string }[] => [
  { value: 'code', label: text.code },
  { value: 'picture', label: text.picture },
  { value: 'data', label: text.data },
]

const PANELS: Readonly<Record<Tab, ComponentType<TabProps>>> = { code: CodeTab, picture: PictureTab, data: DataTab }

const panelOf = (tab: Tab) => `export-${tab}`

/** Takes the present state out of the page: as a program, as a picture, as data. */
export const ExportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText(exportText)
  const tabs = tabsIn(text)
  const [tab, setTab] = useState<Tab>('code')
  const [told, setTold] = useState('')
  const Panel = PANELS[tab]
  return (
    <DialogFrame title={text.title} description={text.about} onClose={onClose}>
      <TabStrip
        label={text.what}
        tabs={tabs}
        value={tab}
        panelOf={panelOf}
        onChange={(chosen) => {
          setTab(chosen)
          setTold('')
        }}
      />
      <div
        id={panelOf(tab)}
        role="tabpanel"
        aria-label={tabs.find(({ value }) => value === tab)?.label}
        className={styles.panel}
      >
        <Panel onTold={setTold} />
      </div>
      <p role="status" className={styles.told}>
        {told}
      </p>
    </DialogFrame>
  )
}
