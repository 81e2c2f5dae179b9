import { useState } from 'react'
import { firstSettled } from './compute/firstSettled'
import { CompactPage } from './embed/CompactPage'
import { EmbedBar } from './embed/EmbedBar'
import { Inspector } from './inspector/Inspector'
import { panelOf, shownParts, type Part } from './inspector/parts'
import { useText } from './messages/catalogue'
import { pageText } from './messages/page'
import { Notices } from './notices/Notices'
import { Stage } from './stage/Stage'
import { isCompact } from './state/parts'
import { useShown } from './state/shown'
import { useStore } from './state/store'
import { useStill } from './state/useStill'
import { TopBar } from './topbar/TopBar'
import { lazyPart, LoadFailed } from './ui/lazyPart'
import { useMediaQuery } from './ui/useMediaQuery'

// not in the first load: the stage and its numbers are there before any chart is
const Charts = lazyPart(async () => {
  await firstSettled()
  return (await import('./charts/Charts')).Charts
})

/** Below this width everything stacks, and one part at a time is shown under the stage. */
const STACKED = '(max-width: 699.98px)'

/** The page's frame: what stands where, at every width. A link can hide any of it but the stage. */
export const App = () => {
  const compact = useStore((state) => state.embed && isCompact(state.hide))
  return compact ? <CompactPage /> : <Page />
}

const Page = () => {
  const text = useText(pageText)
  const still = useStill<HTMLDivElement>()
  const stacked = useMediaQuery(STACKED)
  const [chosen, setChosen] = useState<Part>('parameters')
  const embed = useStore((state) => state.embed)
  const hide = useStore((state) => state.hide)
  const topbar = useShown('topbar')
  const charts = useShown('charts')
  const parts = shownParts(hide)
  const part = parts.includes(chosen) ? chosen : (parts[0] ?? 'parameters')
  const side = useShown('loss') || parts.some((each) => each !== 'charts')
  return (
    <div className="page" data-bar={embed ? 'embed' : topbar ? undefined : 'none'}>
      {embed ? <EmbedBar /> : topbar && <TopBar />}
      <main className="page-frame" data-side={side} data-charts={charts}>
        {(embed || !topbar) && <h1 className="visually-hidden">{text.title}</h1>}
        <div className="page-stage">
          <Stage />
        </div>
        <div ref={still} className="page-notices">
          <Notices />
        </div>
        {side && (
          <div className="page-side">
            <Inspector part={stacked ? part : null} onPartChosen={setChosen} />
          </div>
        )}
        {charts && (!stacked || part === 'charts') && (
          <div className="page-charts" {...(stacked && { id: panelOf('charts'), role: 'tabpanel' })}>
            <Charts
              pending={<div className="page-charts-to-come" />}
              failed={
                <div className="page-charts-to-come">
                  <LoadFailed what={text.charts} className="page-charts-failed" />
                </div>
              }
            />
          </div>
        )}
      </main>
    </div>
  )
}
