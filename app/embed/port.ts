import { linkParts, sameParts } from '../state/linkParts'
import { useStore } from '../state/store'
import { answer, resultOf, stateOf, type Statement } from './answers'
import { wantedHeight } from './height'
import { readMessage, SOURCE, VERSION, type MessageId } from './messages'

type Said = Statement | { readonly type: 'ready' } | { readonly type: 'height'; readonly height: number }

/** States are reported no more often than this, in milliseconds. */
const PAUSE = 100

/**
 * Speaks with the page that holds this one in a frame, or that opened it: answers its questions, and reports state,
 * result and height to it as they change. Nothing is said to a window whose origin is not known, except that the page
 * is ready, and answers to its own questions. Returns a function that stops it.
 */
export const startMessages = (): (() => void) => {
  if (window.parent === window && window.opener === null) return () => undefined
  const listeners = new Map<Window, string>()
  const host = hostOrigin()
  if (host !== null) listeners.set(window.parent, host)

  const report = (said: Said) => {
    for (const [listener, origin] of listeners) post(listener, origin, said)
  }
  const receive = ({ source, origin, data }: MessageEvent<unknown>) => {
    const read = readMessage(data)
    const asker = source as Window | null
    if (!read || !asker || asker === window) return
    // an origin without a name cannot be held to: its window gets what it asked for, and no more
    const named = origin !== 'null'
    if (named) listeners.set(asker, origin)
    const said = 'question' in read ? answer(read.question) : [{ type: 'error' as const, problems: read.problems }]
    for (const statement of said) post(asker, named ? origin : '*', statement, read.id)
    if ('question' in read && read.question.type === 'get') {
      post(asker, named ? origin : '*', { type: 'height', height: presentHeight() }, read.id)
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const reportState = () => {
    timer = undefined
    const state = useStore.getState()
    if (state.hands.length === 0) report(stateOf(state))
  }
  let height = 0
  const reportHeight = () => {
    const present = presentHeight()
    if (present === height) return
    height = present
    report({ type: 'height', height })
  }
  const resized = new ResizeObserver(reportHeight)
  resized.observe(document.body)
  window.addEventListener('message', receive)
  const stopWatching = [
    useStore.subscribe(linkParts, () => (timer ??= setTimeout(reportState, PAUSE)), { equalityFn: sameParts }),
    useStore.subscribe(({ results, hands }) => (hands.length > 0 ? null : results), reportResult(report)),
    useStore.subscribe(({ stageSize }) => stageSize, reportHeight),
  ]
  if (window.parent !== window) post(window.parent, '*', { type: 'ready' })

  return () => {
    for (const stop of stopWatching) stop()
    clearTimeout(timer)
    resized.disconnect()
    window.removeEventListener('message', receive)
  }
}

const reportResult = (report: (said: Said) => void) => () => {
  const result = resultOf(useStore.getState())
  if (result) report(result)
}

const presentHeight = (): number => wantedHeight(document.documentElement.scrollHeight, useStore.getState().stageSize)

const post = (listener: Window, origin: string, said: Said, id?: MessageId): void =>
  listener.postMessage({ source: SOURCE, version: VERSION, ...(id !== undefined && { id }), ...said }, origin)

/** The origin of the page that holds this one in a frame; null for a page of its own, and where it has no name. */
const hostOrigin = (): string | null => {
  if (window.parent === window) return null
  const [origin = originOf(document.referrer)] = window.location.ancestorOrigins ?? []
  return origin === 'null' ? null : origin
}

const originOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).origin : null)
