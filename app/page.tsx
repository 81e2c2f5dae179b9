import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { keepLosses } from './charts/keepLosses'
import { startCompute } from './compute/start'
import { startMessages } from './embed/port'
import { startOffline } from './offline/start'
import { openAddressAtStart, startAddress } from './share/address'
import { startKeepingInView } from './stage/keepInView'
import { startHistoryKeys } from './topbar/historySteps'
import { startTheme } from './topbar/theme'
import { startKeepingFocus } from './ui/keepFocus'

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
  keepLosses()
  startOffline(address.writeNow)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
