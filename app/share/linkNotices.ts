import type { DecodedLink } from '../../src/codec/link/decode'
import type { LinkProblem } from '../../src/codec/link/link'
import { useStore } from '../state/store'
import { copyText } from './copyText'

const PROBLEMS = 'link-problems'
const UNKNOWN = 'link-unknown'
const LAST = 'last-scene'

const copyAsItCame = async (address: string): Promise<void> => {
  if (await copyText(address)) return
  useStore.getState().noticeRaised({
    id: 'link-copy',
    tone: 'warning',
    title: 'The link could not be copied',
    text: 'The browser allows no access to the clipboard here.',
    actions: [{ label: 'Try again', run: () => void copyAsItCame(address) }],
  })
}

/**
 * Tells what of a link could not be read and what this page does not know, in place of what was told of the link
 * before. `address` is the whole of it as it came; `undo` gives back what the person had, where there was something.
 */
export const tellOfLink = (address: string, { problems, unknown }: DecodedLink, undo: (() => void) | null): void => {
  const { noticeRaised, noticeDismissed } = useStore.getState()
  noticeDismissed(PROBLEMS)
  noticeDismissed(UNKNOWN)
  if (problems.length > 0) {
    noticeRaised({
      id: PROBLEMS,
      tone: 'info',
      title: problems.length === 1 ? 'One part of the link could not be read' : 'Parts of the link could not be read',
      details: problems,
      text: `${inForce(problems)} The other parts of the link were kept${undo ? ', and your previous scene is one Undo away' : ''}.`,
      actions: [
        { label: 'Copy the link as it came', run: () => void copyAsItCame(address) },
        ...(undo ? [{ label: 'Undo', run: () => takeBack(undo) }] : []),
      ],
    })
  }
  if (unknown.length > 0) {
    noticeRaised({
      id: UNKNOWN,
      tone: 'info',
      title: 'The link says more than this page knows',
      text: `${unknown.map(([key]) => `“${key}”`).join(', ')} is not known here. It stays in the address.`,
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
  const reopen = () => {
    noticeDismissed(LAST)
    open()
  }
  noticeRaised({
    id: LAST,
    tone: 'info',
    title: 'Your last scene is kept',
    text: 'It is on this device only. The address names no scene, so the page opened on its own.',
    actions: [{ label: 'Open my last scene', run: reopen }],
    dismissed: forget,
  })
}

/** A person who changes something has begun anew: the offer goes, and what was kept goes with the next scene. */
export const withdrawLastScene = (): void => {
  const { notices } = useStore.getState()
  if (notices.some(({ id }) => id === LAST)) useStore.setState({ notices: notices.filter(({ id }) => id !== LAST) })
}

/** What a person calls the value of a key. */
const NAMES: Record<string, string> = { p: 'p', margin: 'margin', eps: 'epsilon', reduction: 'reduction' }

const inForce = ([problem, ...more]: readonly LinkProblem[]): string => {
  const name = problem && more.length === 0 ? NAMES[problem.key] : undefined
  return name ? `The default ${name} is in force.` : 'Defaults stand in for what could not be read.'
}
