/** How many are kept: enough that one slow one does not show, few enough that a larger batch soon does. */
const KEPT = 5

/** How long the same kind of work took lately, in milliseconds; `warm` after the first, which pays for starting up. */
export type Times = { readonly warm: boolean; readonly lately: readonly number[] }

export const NO_TIMES: Times = { warm: false, lately: [] }

/** The times with one more. The first is not kept: it is that of code that was never run before. */
export const withTime = ({ warm, lately }: Times, milliseconds: number): Times =>
  warm ? { warm, lately: [...lately, milliseconds].slice(-KEPT) } : { warm: true, lately }

/** The median, or null where nothing was timed but the first. */
export const typicalTime = ({ lately }: Times): number | null =>
  lately.toSorted((a, b) => a - b)[lately.length >> 1] ?? null
