import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { createEngineWorker } from './compute/engineWorker'
import { firstSettled } from './compute/firstSettled'
import { startCompute } from './compute/start'
import { startMessages } from './embed/port'
import { startOffline } from './offline/start'
import { openAddressAtStart, startAddress } from './share/address'
import { startKeepingInView } from './stage/keepInView'
import { startHistoryKeys } from './topbar/historySteps'
import { startTheme } from './topbar/theme'
import { startKeepingFocus } from './ui/keepFocus'

/** Puts the live page into `root` in place of its skeleton. */
export const startPage = (root: HTMLElement, worker: Worker): void => {
  /** The worker that the entry has started; those that take its place are started here. */
  let ready: Worker | null = worker
  const nextWorker = () => {
    const next = ready ?? createEngineWorker()
    ready = null
    return next
  }
  openAddressAtStart()
  startTheme()
  const address = startAddress()
  startKeepingInView()
  startKeepingFocus()
  startHistoryKeys()
  startMessages()
  startCompute(nextWorker)
  startOffline(address.writeNow)
  void keepLosses()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

/** The losses of the history's steps are the chart's matter: not in the first load. */
const keepLosses = async () => {
  await firstSettled()
  const charts = await import('./charts/keepLosses')
  charts.keepLosses()
}
