import { textOf } from '../messages/catalogue'
import { offlineText } from '../messages/offline'
import { useStore } from '../state/store'

const UPDATE = 'update'

/** A page that stays open for days asks this often, when it is looked at again, whether it has been replaced. */
const LEAST_TIME_BETWEEN_CHECKS = 60 * 60 * 1000

/**
 * How long the new version may take to come into force. A request at the wrong moment wakes up the old one, and Chromium
 * then lets the new one wait on, mostly until the page reloads.
 */
const PATIENCE = 3000

/**
 * Tells when a new version of the page is ready. It waits until the person takes it: nothing is replaced under their
 * hands. Taking it reloads this tab; other tabs go on as they are and are told.
 */
export const watchForUpdates = (registration: ServiceWorkerRegistration, writeAddress: () => void): void => {
  const workers = navigator.serviceWorker
  let served = workers.controller !== null
  let patience: ReturnType<typeof setTimeout> | undefined

  const reload = () => {
    clearTimeout(patience)
    writeAddress()
    location.reload()
  }
  const take = () => {
    // where another tab has taken it already there is nothing left to wait for
    if (!registration.waiting) return reload()
    registration.waiting.postMessage({ type: 'SKIP_WAITING' }, [])
    patience ??= setTimeout(reload, PATIENCE)
  }
  const offer = () => offerUpdate(take)
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      // without one at work already this is the first copy, which replaces nothing
      if (worker.state === 'installed' && registration.active) offer()
    })

  if (registration.waiting) offer()
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing))
  workers.addEventListener('controllerchange', () => {
    if (patience !== undefined) reload()
    else if (served) offer()
    served = true
  })
  checkNowAndThen(registration)
}

const checkNowAndThen = (registration: ServiceWorkerRegistration) => {
  let checked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - checked < LEAST_TIME_BETWEEN_CHECKS) return
    checked = Date.now()
    // without a network there is nothing to learn
    registration.update().catch(() => undefined)
  })
}

const offerUpdate = (take: () => void): void => {
  const { noticeRaised, noticeDismissed } = useStore.getState()
  const text = textOf(offlineText)
  noticeRaised({
    id: UPDATE,
    tone: 'info',
    title: text.ready,
    text: text.whenReloaded,
    actions: [
      { label: text.reload, run: take },
      { label: text.later, run: () => noticeDismissed(UPDATE) },
    ],
  })
}
