import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { startCompute } from './compute/start'
import { startMessages } from './embed/port'
import { startOffline } from './offline/start'
import { openAddressAtStart, startAddress } from './share/address'
import { startTheme } from './topbar/theme'

/** Puts the live page into `root` in place of its skeleton. */
export const startPage = (root: HTMLElement, worker: Worker): void => {
  openAddressAtStart()
  startTheme()
  const address = startAddress()
  startMessages()
  startCompute(worker)
  startOffline(address.writeNow)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
