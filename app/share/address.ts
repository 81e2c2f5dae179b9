import { decodeLink, type DecodedLink } from '../../src/codec/link/decode'
import { encodeLink } from '../../src/codec/link/encode'
import { defaultScene } from '../../src/scene/defaults'
import { defaultView } from '../../src/scene/view'
import { CHART_IDS } from '../charts/ids'
import { textOf } from '../messages/catalogue'
import { linksText } from '../messages/links'
import { linkOf } from '../state/link'
import { linkParts, sameParts, viewParts } from '../state/linkParts'
import { useStore } from '../state/store'
import { forgetLastScene, keepLastScene, readLastScene } from './lastScene'
import { offerLastScene, tellOfLink, withdrawLastScene } from './linkNotices'

/** Browsers stop a page that writes its address more often than about three times a second for long. */
const LEAST_PAUSE = 350

const PAGE_ITSELF = encodeLink({ scene: defaultScene, view: defaultView, unknown: [] })

/** Opens the link that the page came with, or offers the last scene. Call it before anything computes. */
export const openAddressAtStart = (): void => {
  const { linkOpened } = useStore.getState()
  const kept = readLastScene()
  if (location.hash.length <= 1) {
    if (kept !== null && kept !== PAGE_ITSELF) offerLastScene(() => linkOpened(decodeLink(kept)), forgetLastScene)
    return
  }
  const link = decodeAddress()
  // what the person had stays under Undo; in a frame it belongs to another page
  const before = kept === null || link.view.embed ? null : decodeLink(kept).scene
  const differs = before !== null && kept !== encodeLink(link)
  if (differs) useStore.setState({ scene: before })
  useStore.temporal.getState().clear()
  linkOpened(link)
  if (!differs) useStore.temporal.getState().clear()
  tellOfLink(location.href, link, differs ? undo : null)
}

/**
 * Keeps the address what the state is, and the state what the address says: writes the hash when a hand lets go or
 * a change ends, and follows a hash that was typed or clicked. The address stays as it is until something changes.
 * `writeNow` lifts all hands and does not wait for the pause between two writings.
 */
export const startAddress = (): { readonly writeNow: () => void; readonly stop: () => void } => {
  let written = encodeLink(linkOf(useStore.getState()))
  let last = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const write = () => {
    timer = undefined
    const state = useStore.getState()
    const text = encodeLink(linkOf(state))
    if (state.hands.length > 0 || text === written) return
    written = text
    last = performance.now()
    withdrawLastScene()
    if (!state.embed) keepLastScene(text)
    replaceHash(text === PAGE_ITSELF ? '' : text)
  }
  const schedule = () => {
    if (timer !== undefined || useStore.getState().hands.length > 0) return
    const pause = last + LEAST_PAUSE - performance.now()
    if (pause <= 0) write()
    else timer = setTimeout(write, pause)
  }
  const writeNow = () => {
    useStore.getState().handsLifted()
    clearTimeout(timer)
    write()
  }
  const follow = () => {
    stopWatching()
    openAddress()
    written = encodeLink(linkOf(useStore.getState()))
    stopWatching = watch()
  }
  const watch = () => useStore.subscribe(linkParts, schedule, { equalityFn: sameParts })

  let stopWatching = watch()
  window.addEventListener('hashchange', follow)
  const stop = () => {
    stopWatching()
    clearTimeout(timer)
    window.removeEventListener('hashchange', follow)
  }
  return { writeNow, stop }
}

/** In a frame without an address of its own (srcdoc) there is nothing to write. */
const replaceHash = (text: string) => {
  const { pathname, search } = location
  try {
    history.replaceState(history.state, '', text === '' ? pathname + search : `#${text}`)
  } catch {
    return
  }
}

const openAddress = (): void => {
  const before = useStore.getState()
  const link = decodeAddress()
  before.linkOpened(link)
  tellOfLink(location.href, link, () => {
    undo()
    useStore.setState(viewParts(before))
  })
}

const undo = () => useStore.temporal.getState().undo()

/** The link in the address. Only the page knows its charts. */
const decodeAddress = (): DecodedLink => {
  const link = decodeLink(location.hash)
  const { chart } = link.view
  if (chart === null || CHART_IDS.some((id) => id === chart)) return link
  const expected = textOf(linksText).chartName({ names: CHART_IDS.join(', ') })
  const problems = [...link.problems, { key: 'chart', held: chart, expected }]
  return { ...link, view: { ...link.view, chart: null }, problems }
}
