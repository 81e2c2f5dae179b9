import type { CDPSession, Page } from '@playwright/test'
import { expect } from './fixtures'
import { MLX_DEFAULTS, tripletLoss, type Triplet } from './formula'
import type { Playground, RoleName } from './playground'

export const ROLES: readonly RoleName[] = ['Anchor', 'Positive', 'Negative']
export const SPACE: Triplet = { anchor: [0, 0, 0], positive: [1.2, 0.3, 0.5], negative: [-0.9, 1.1, 0.7] }

/** Switches to three dimensions and waits until there is something to see. */
export const intoSpace = async (playground: Playground) => {
  await playground.choose('Dimensions', '3D')
  // three.js signs the canvas once it has its context; two frames later hands are listened to
  await expect(playground.stage.locator('canvas[data-engine]')).toBeVisible()
  await drawn(playground.page)
  await playground.settled()
}

export const place = async (playground: Playground, { anchor, positive, negative }: Triplet) => {
  await playground.unfold(1)
  for (const [role, coordinates] of Object.entries({ Anchor: anchor, Positive: positive, Negative: negative })) {
    for (const [k, axis] of ['x', 'y', 'z'].entries())
      await playground.type(`${role} 1 ${axis}`, String(coordinates[k]))
  }
}

export const coordinatesOf = async (playground: Playground, role: RoleName) => {
  const coordinates: number[] = []
  for (const axis of ['x', 'y', 'z']) coordinates.push(await playground.number(`${role} 1 ${axis}`))
  return coordinates
}

/** The shown loss against the formula for vectors of three, on the coordinates that the table holds. */
export const expectLossInSpace = async (playground: Playground) => {
  await playground.settled()
  await playground.unfold(1)
  const [anchor = [], positive = [], negative = []] = await Promise.all(
    ROLES.map((role) => coordinatesOf(playground, role)),
  )
  await playground.expectLoss([tripletLoss({ anchor, positive, negative }, MLX_DEFAULTS)])
}

/** Colours of the drawing at some pixels of the stage, read off a screenshot: [red, green, blue] each. */
export const coloursAt = async (page: Page, pixels: readonly { x: number; y: number }[]): Promise<number[][]> => {
  const picture = (await page.screenshot()).toString('base64')
  return page.evaluate(
    async ({ source, wanted }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${source}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      return wanted.map(({ x, y }) => [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3))
    },
    { source: picture, wanted: pixels },
  )
}

/** Two frames: what was changed has been drawn after them. */
export const drawn = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

type Place = { readonly x: number; readonly y: number }

export const touch = async (
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  places: readonly Place[],
): Promise<void> => {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: places.map((at, id) => ({ ...at, id })) })
}

/** One finger down, along, and up. */
export const swipe = async (session: CDPSession, from: Place, dx: number, dy: number) => {
  await touch(session, 'touchStart', [from])
  for (let step = 1; step <= 8; step++) {
    await touch(session, 'touchMove', [{ x: from.x + (dx * step) / 8, y: from.y + (dy * step) / 8 }])
  }
  await touch(session, 'touchEnd', [])
}
