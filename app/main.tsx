import './ui/tokens.css'
import './ui/base.css'
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

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root; expected one to mount the page in.')

openAddressAtStart()
startTheme()
const address = startAddress()
startKeepingInView()
startKeepingFocus()
startHistoryKeys()
startMessages()
startCompute()
keepLosses()
startOffline(address.writeNow)
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
