import type { CDPSession } from '@playwright/test'

export type Place = { readonly x: number; readonly y: number }

/**
 * Puts all fingers where they are now: each has its place in the list as its name.
 * Those that are no longer there are lifted; `touchEnd` lifts all.
 */
export async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  places: readonly Place[],
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: places.map((place, id) => ({ ...place, id })) })
}

/** One finger down, across and up. */
export async function swipe(session: CDPSession, from: Place, dx: number, dy: number): Promise<void> {
  await touch(session, 'touchStart', [from])
  for (let step = 1; step <= 8; step++) {
    await touch(session, 'touchMove', [{ x: from.x + (dx * step) / 8, y: from.y + (dy * step) / 8 }])
  }
  await touch(session, 'touchEnd', [])
}
