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
import { startTheme } from './topbar/theme'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root; expected one to mount the page in.')

openAddressAtStart()
startTheme()
const address = startAddress()
startMessages()
startCompute()
keepLosses()
startOffline(address.writeNow)
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
