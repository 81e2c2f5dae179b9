import type { StateCreator } from 'zustand'
import type { State } from './store'

export type Notice = {
  /** Notices of one kind replace each other. */
  readonly id: string
  readonly tone: 'info' | 'warning'
  readonly title: string
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
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
