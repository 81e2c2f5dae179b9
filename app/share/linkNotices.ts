import type { DecodedLink } from '../../src/codec/link/decode'
import type { LinkProblem } from '../../src/codec/link/link'
import { textOf } from '../messages/catalogue'
import { linksText } from '../messages/links'
import { useStore } from '../state/store'
import { copyText } from './copyText'

const PROBLEMS = 'link-problems'
const UNKNOWN = 'link-unknown'
const LAST = 'last-scene'

const copyAsItCame = async (address: string): Promise<void> => {
  if (await copyText(address)) return
  const text = textOf(linksText)
  useStore.getState().noticeRaised({
    id: 'link-copy',
    tone: 'warning',
    title: text.notCopied,
    text: text.noClipboard,
    actions: [{ label: text.tryAgain, run: () => void copyAsItCame(address) }],
  })
}

/**
 * Tells what of a link could not be read and what this page does not know, in place of what was told of the link
 * before. `address` is the whole of it as it came; `undo` gives back what the person had, where there was something.
 */
export const tellOfLink = (address: string, { problems, unknown }: DecodedLink, undo: (() => void) | null): void => {
  const { noticeRaised, noticeDismissed } = useStore.getState()
  const text = textOf(linksText)
  noticeDismissed(PROBLEMS)
  noticeDismissed(UNKNOWN)
  if (problems.length > 0) {
    noticeRaised({
      id: PROBLEMS,
      tone: 'info',
      title: text.notRead({ n: problems.length }),
      details: problems,
      text: (undo ? text.othersKeptAndUndo : text.othersKept)({ inForce: inForce(text, problems) }),
      actions: [
        { label: text.copyAsItCame, run: () => void copyAsItCame(address) },
        ...(undo ? [{ label: text.undo, run: () => takeBack(undo) }] : []),
      ],
    })
  }
  if (unknown.length > 0) {
    noticeRaised({
      id: UNKNOWN,
      tone: 'info',
      title: text.saysMore,
      text: text.unknown({ n: unknown.length, keys: unknown.map(([key]) => text.quoted({ key })).join(', ') }),
    })
  }
}

const takeBack = (undo: () => void) => {
  undo()
  useStore.getState().noticeDismissed(PROBLEMS)
}

/** Offers the scene that was left on this device. A person who closes the offer does not want the scene. */
export const offerLastScene = (open: () => void, forget: () => void): void => {
  const { noticeRaised, noticeDismissed } = useStore.getState()
  const text = textOf(linksText)
  const reopen = () => {
    noticeDismissed(LAST)
    open()
  }
  noticeRaised({
    id: LAST,
    tone: 'info',
    title: text.kept,
    text: text.keptWhere,
    actions: [{ label: text.openLast, run: reopen }],
    dismissed: forget,
  })
}

/** A person who changes something has begun anew: the offer goes, and what was kept goes with the next scene. */
export const withdrawLastScene = (): void => {
  const { notices } = useStore.getState()
  if (notices.some(({ id }) => id === LAST)) useStore.setState({ notices: notices.filter(({ id }) => id !== LAST) })
}

/** What a person calls the value of a key. */
const namesIn = (text: typeof linksText.en): Readonly<Record<string, string>> => ({
  p: 'p',
  margin: text.margin,
  eps: text.epsilon,
  reduction: text.reduction,
})

const inForce = (text: typeof linksText.en, [problem, ...more]: readonly LinkProblem[]): string => {
  const name = problem && more.length === 0 ? namesIn(text)[problem.key] : undefined
  return name ? text.defaultInForce({ name }) : text.defaultsInForce
}
