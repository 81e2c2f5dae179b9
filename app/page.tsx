import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { firstSettled } from './compute/firstSettled'
import { startCompute } from './compute/start'
import { startMessages } from './embed/port'
import { startOffline } from './offline/start'
import { openAddressAtStart, startAddress } from './share/address'
import { startKeepingInView } from './stage/keepInView'
import { startHistoryKeys } from './topbar/historySteps'
import { startTheme } from './topbar/theme'
import { startKeepingFocus } from './ui/keepFocus'
import { loadChunk } from './ui/loadChunk'

/**
 * Puts the live page into `root` in place of its skeleton.
 * @param takeWorker gives a worker of the engine, the first of which has been started already.
 */
export const startPage = (root: HTMLElement, takeWorker: () => Worker): void => {
  openAddressAtStart()
  startTheme()
  const address = startAddress()
  startKeepingInView()
  startKeepingFocus()
  startHistoryKeys()
  startMessages()
  startCompute(takeWorker)
  startOffline(address.writeNow)
  void keepLosses()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

/** The losses of the history's steps are a chart's matter, and not of the first load. */
const keepLosses = async () => {
  await firstSettled()
  const charts = await loadChunk(() => import('./charts/keepLosses'))
  charts.keepLosses()
}
