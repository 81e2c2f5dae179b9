// The entry is small: it paints the skeleton of index.html and starts the engine's worker, so that this is up by the time
// the page itself, thirty times as large, is there (docs/decisions/0020-the-first-load.md).
import './ui/tokens.css'
import './ui/base.css'
import './frame.css'
import './skeleton.css'
import { startEngineWorker } from './compute/engineWorker'
import { textOf } from './messages/catalogue'
import { startText } from './messages/start'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root; expected one to mount the page in.')

/** Without its script the page stays a skeleton: it says why, and keeps standing. */
const tellFailure = () => {
  const words = document.createElement('p')
  words.className = 'skeleton-words'
  words.setAttribute('role', 'alert')
  words.textContent = textOf(startText).notLoaded
  root.querySelector('.page-stage')?.append(words)
}

const takeWorker = startEngineWorker()
import('./page').then(({ startPage }) => startPage(root, takeWorker), tellFailure)
