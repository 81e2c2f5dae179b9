import type { StateCreator } from 'zustand'
import type { State } from './store'

/** A thing that could not be read, said as a table: its name, what it held, and the end of "expected …". */
export type NoticeDetail = { readonly key: string; readonly held: string; readonly expected: string }

type NoticeAction = { readonly label: string; readonly run: () => void }

type Notice = {
  /** Notices of one kind replace each other. */
  readonly id: string
  readonly tone: 'info' | 'warning'
  readonly title: string
  readonly text: string
  readonly details?: readonly NoticeDetail[]
  readonly actions?: readonly NoticeAction[]
  /** Called when the person has closed it. */
  readonly dismissed?: () => void
}

export type NoticesSlice = {
  readonly notices: readonly Notice[]
  readonly noticeRaised: (notice: Notice) => void
  readonly noticeDismissed: (id: string) => void
}

export const createNoticesSlice: StateCreator<State, [], [], NoticesSlice> = (set, get) => ({
  notices: [],
  noticeRaised: (notice) =>
    set(({ notices }) => ({ notices: [...notices.filter(({ id }) => id !== notice.id), notice] })),
  noticeDismissed: (id) => {
    get()
      .notices.find((notice) => notice.id === id)
      ?.dismissed?.()
    set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
  },
})
