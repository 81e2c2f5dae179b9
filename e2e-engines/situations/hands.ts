import { expect } from 'vitest'
import { ROLES } from '../playground'
import type { Situation } from '../situation'

/** Points and parameters under a hand and under keys. */
export const hands: readonly Situation[] = [
  {
    name: 'opens on a live scene whose loss the formula confirms',
    run: async (playground) => {
      await playground.open()
      for (const role of ROLES) await playground.shows('button', `${role} 1`)
      expect(await playground.evaluate(() => document.title)).toBe('Triplet Playground')
      expect(await playground.evaluate(() => document.documentElement.dataset['backend'])).toBe('js')
      await playground.expectLossOfPresentPoints()
    },
  },
  {
    name: 'a dragged point stays under the hand',
    run: async (playground) => {
      await playground.open()
      await playground.dismissNotices()
      for (const role of ROLES) {
        const before = await playground.middle('button', `${role} 1`)
        await playground.drag(70, -45, 'button', `${role} 1`)
        await playground.settled()
        const after = await playground.middle('button', `${role} 1`)
        expect(after.x - before.x).toBeCloseTo(70, 0)
        expect(after.y - before.y).toBeCloseTo(-45, 0)
        await playground.expectLossOfPresentPoints()
      }
    },
  },
  {
    name: 'arrow keys move the point that has the focus',
    run: async (playground) => {
      await playground.open('#anchors=0,0&positives=1,0.5&negatives=-1,0.5')
      await playground.focus('button', 'Positive 1')
      await playground.press('ArrowRight', 'Shift+ArrowUp', 'Alt+ArrowLeft')
      await playground.settled()
      const [x, y] = await playground.position('Positive')
      expect(x).toBeCloseTo(1.09, 9)
      expect(y).toBeCloseTo(1.5, 9)
      await playground.expectLossOfPresentPoints()
    },
  },
  {
    name: 'Tab reaches every point',
    run: async (playground) => {
      await playground.open()
      const reached = new Set<string>()
      for (let i = 0; i < 40 && reached.size < 3; i++) {
        await playground.press('Tab')
        const name = await playground.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
        if (/^(Anchor|Positive|Negative) 1$/.test(name)) reached.add(name)
      }
      expect([...reached].toSorted()).toEqual(['Anchor 1', 'Negative 1', 'Positive 1'])
    },
  },
  {
    name: 'a slider follows the hand and the keys, and each is one step to undo',
    run: async (playground) => {
      await playground.open()
      await playground.drag(60, 0, 'slider', 'Norm degree p')
      await playground.settled()
      const dragged = await playground.number('Norm degree p')
      expect(dragged).toBeGreaterThan(2)
      await playground.expectLossOfPresentPoints({ p: dragged })
      await playground.focus('slider', 'Margin')
      await playground.press('ArrowLeft')
      await playground.settled()
      const margin = await playground.number('Margin')
      expect(margin).toBeLessThan(1)
      await playground.expectLossOfPresentPoints({ p: dragged, margin })
      await playground.click('button', 'Undo')
      await playground.click('button', 'Undo')
      await playground.settled()
      expect(await playground.number('Norm degree p')).toBe(2)
      expect(await playground.number('Margin')).toBe(1)
    },
  },
  {
    name: 'a coordinate and a parameter are typed after a click into them',
    run: async (playground) => {
      await playground.open()
      for (const role of ROLES) {
        await playground.type(`${role} 1 x`, '0.75')
        expect((await playground.position(role))[0]).toBe(0.75)
      }
      await playground.type('Margin', '1e-1')
      await playground.expectLossOfPresentPoints({ margin: 0.1 })
    },
  },
  {
    name: 'a number of the formula is dragged',
    run: async (playground) => {
      await playground.open()
      const before = await playground.position('Negative')
      await playground.drag(40, 0, 'slider', 'Scrub d(A,N)')
      await playground.settled()
      expect(await playground.position('Negative')).not.toEqual(before)
      await playground.expectLossOfPresentPoints()
    },
  },
  {
    name: 'the wheel zooms about the pointer',
    run: async (playground) => {
      await playground.open()
      await playground.dismissNotices()
      const anchor = await playground.middle('button', 'Anchor 1')
      const negative = await playground.middle('button', 'Negative 1')
      await playground.wheel(anchor, -300)
      const isNearer = (x: number) => {
        const handle = element(['button', 'Negative 1'])
        return handle !== null && middleOf(handle).x < x - 5
      }
      await playground.until('the negative is farther from the anchor', isNearer, negative.x)
      await playground.settled()
      expect((await playground.middle('button', 'Anchor 1')).x).toBeCloseTo(anchor.x, -0.5)
    },
  },
  {
    name: 'Undo and Redo take a drag back and do it again',
    run: async (playground) => {
      await playground.open()
      await playground.dismissNotices()
      const before = await playground.triplet()
      await playground.drag(50, 60, 'button', 'Negative 1')
      await playground.settled()
      const after = await playground.triplet()
      expect(after).not.toEqual(before)
      await playground.click('button', 'Undo')
      await playground.settled()
      expect(await playground.triplet()).toEqual(before)
      await playground.click('button', 'Redo')
      await playground.settled()
      expect(await playground.triplet()).toEqual(after)
      await playground.expectLossOfPresentPoints()
    },
  },
]
