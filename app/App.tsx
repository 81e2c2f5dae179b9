import { useState } from 'react'
import styles from './App.module.css'
import { Charts } from './charts/Charts'
import { Inspector } from './inspector/Inspector'
import { panelOf, type Part } from './inspector/parts'
import { Notices } from './notices/Notices'
import { Stage } from './stage/Stage'
import { TopBar } from './topbar/TopBar'
import { useMediaQuery } from './ui/useMediaQuery'

/** Below this width everything stacks, and one part at a time is shown under the stage. */
const STACKED = '(max-width: 699.98px)'

/** The page's frame: what stands where, at every width. */
export const App = () => {
  const stacked = useMediaQuery(STACKED)
  const [part, setPart] = useState<Part>('parameters')
  return (
    <div className={styles.page}>
      <TopBar />
      <main className={styles.frame}>
        <div className={styles.stage}>
          <Stage />
        </div>
        <div className={styles.notices}>
          <Notices />
        </div>
        <div className={styles.side}>
          <Inspector part={stacked ? part : null} onPartChosen={setPart} />
        </div>
        {(!stacked || part === 'charts') && (
          <div className={styles.charts} {...(stacked && { id: panelOf('charts'), role: 'tabpanel' })}>
            <Charts />
          </div>
        )}
      </main>
    </div>
  )
}
