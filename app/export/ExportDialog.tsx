import { useState, type ComponentType } from 'react'
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

const TABS = [
  { value: 'code', label: 'Code' },
  { value: 'picture', label: 'Picture' },
  { value: 'data', label: 'Data' },
] as const

type Tab = (typeof TABS)[number]['value']

const PANELS: Readonly<Record<Tab, ComponentType<TabProps>>> = { code: CodeTab, picture: PictureTab, data: DataTab }

const panelOf = (tab: Tab) => `export-${tab}`

/** Takes the present state out of the page: as a program, as a picture, as data. */
export const ExportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [tab, setTab] = useState<Tab>('code')
  const [told, setTold] = useState('')
  const Panel = PANELS[tab]
  return (
    <DialogFrame
      title="Export"
      description="The present state as a program that prints the same loss, as a picture of the stage or of a chart, or as data."
      onClose={onClose}
    >
      <TabStrip
        label="What to export"
        tabs={TABS}
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
        aria-label={TABS.find(({ value }) => value === tab)?.label}
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
