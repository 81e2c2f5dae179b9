import { firstSettled } from '../compute/firstSettled'
import { useStore } from '../state/store'
import { whenIdle } from '../ui/whenIdle'
import { watchForUpdates } from './updates'

/** How long the copy may wait for the page to be idle, in milliseconds. */
const LATEST = 5000

/**
 * Has the browser keep a copy of the whole page, so that it works without a network from the first visit on, and offers
 * new versions of it. `writeAddress` puts what was done last into the address, which a reload opens again.
 *
 * Not in a frame: there the page is a figure in someone else's, whose readers did not ask for a copy, and an update is
 * nothing that they could decide. Nor in development, where every file changes.
 */
export const startOffline = (writeAddress: () => void): void => {
  const framed = window.top !== window || useStore.getState().embed
  if (framed || !import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // the copy fetches what the page itself is waiting for: the page comes first
  void loaded()
    .then(firstSettled)
    .then(() => whenIdle(() => void copyPage(writeAddress), LATEST))
}

const loaded = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') resolve()
    else window.addEventListener('load', () => resolve(), { once: true })
  })

const copyPage = async (writeAddress: () => void): Promise<void> => {
  try {
    await navigator.serviceWorker.register('./sw.js')
  } catch {
    // a browser may refuse (a private window, blocked storage): the page then needs its network as ever
    return
  }
  const registration = await navigator.serviceWorker.getRegistration()
  if (registration) watchForUpdates(registration, writeAddress)
}
