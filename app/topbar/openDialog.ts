import { create } from 'zustand'
import type { Incoming } from '../arrays/incoming'

type Dialogs = {
  /** The dialog that is over the page. */
  readonly dialog: 'open' | 'export' | null
  /** What was dropped or pasted, for the dialog that opens arrays. */
  readonly incoming: Incoming
}

/** Which dialog of the top bar is open: its button may be gone while it is, with the menu that held it. */
export const useDialogs = create<Dialogs>(() => ({ dialog: null, incoming: [] }))

export const openArrays = (incoming: Incoming = []): void => useDialogs.setState({ dialog: 'open', incoming })

export const openExport = (): void => useDialogs.setState({ dialog: 'export' })

export const closeDialog = (): void => useDialogs.setState({ dialog: null, incoming: [] })
