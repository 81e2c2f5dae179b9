import { expect } from 'vitest'
import { MLX_DEFAULTS, tripletLoss } from '../../e2e/formula'
import type { Situation } from '../situation'

/** What is computed, and where it comes from and goes to. */
export const numbers: readonly Situation[] = [
  {
    name: 'every convention and the swap give what their formulas give',
    run: async (playground) => {
      await playground.open('#anchors=0,0&positives=1,0.5&negatives=1.5,1&p=3')
      await playground.expectLossOfPresentPoints({ p: 3 })
      await playground.choose('Convention', 'PyTorch')
      await playground.expectLossOfPresentPoints({ p: 3, convention: 'pytorch' })
      await playground.click('switch', 'Swap')
      await playground.settled()
      await playground.expectLossOfPresentPoints({ p: 3, convention: 'pytorch', swap: true })
    },
  },
  {
    name: 'the badge offers WebGPU where it is, and says why not elsewhere',
    run: async (playground, { webgpu }) => {
      await playground.open()
      await playground.click('button', 'Backend')
      await playground.click('radiogroup', 'Backend', 'radio', 'WebGPU')
      const wanted = webgpu ? 'webgpu' : 'js'
      const isAtWork = (id: string) => document.documentElement.dataset['backend'] === id
      await playground.until(`${wanted} is at work`, isAtWork, wanted)
      await playground.settled()
      await playground.press('Escape')
      if (!webgpu)
        await playground.until('there is a reason', () => document.body.textContent?.includes('WebGPU is not'))
      await playground.focus('button', 'Negative 1')
      await playground.press('ArrowUp')
      await playground.expectLossOfPresentPoints()
      expect(await playground.evaluate(() => document.documentElement.dataset['backend'])).toBe(wanted)
    },
  },
  {
    name: 'each call of a worker is answered once',
    run: async (playground) => {
      await playground.open()
      await playground.type('Margin', '0.5')
      await playground.choose('Dimensions', '3D')
      await playground.click('button', 'Open')
      await playground.write('[[0, 0]] [[1, 0]] [[0, 2]]', 'textbox', 'Arrays as text')
      await playground.click('button', 'Read the text')
      await playground.shows('table', 'Arrays')
      await playground.settled()
      const calls = await playground.evaluate(
        () => (Reflect.get(window, 'watched') as { calls: { name: string; answers: number }[] }).calls,
      )
      // "lost" is answered when a backend is
      const askedOnce = calls.filter(({ name }) => name !== 'lost')
      expect(askedOnce.map(({ name }) => name)).toEqual(expect.arrayContaining(['open', 'compute', 'read']))
      expect(askedOnce.filter(({ answers }) => answers !== 1)).toEqual([])
    },
  },
  {
    name: 'the address is the state: it is written, read, and kept by a reload',
    run: async (playground) => {
      await playground.open('#v=1&anchors=0,0&positives=1,0&negatives=0,1.5&p=1&margin=0.5&reduction=sum')
      await playground.expectLosses([
        tripletLoss({ anchor: [0, 0], positive: [1, 0], negative: [0, 1.5] }, { ...MLX_DEFAULTS, p: 1, margin: 0.5 }),
      ])
      await playground.type('Margin', '2')
      const link = await playground.until(
        'the address has the margin',
        () => location.hash.includes('margin=2') && location.hash,
      )
      await playground.open(link)
      expect(await playground.number('Margin')).toBe(2)
      expect(await playground.number('Norm degree p')).toBe(1)
      await playground.expectLossOfPresentPoints({ p: 1, margin: 2 })
    },
  },
  {
    name: 'arrays come in as text, and go to the stage in one step',
    run: async (playground) => {
      await playground.open()
      const before = await playground.triplet()
      await playground.inDialog('Open', 'Open arrays', async () => {
        const text = 'anchors = [[0, 0], [1, 1]] positives = [[1, 0], [1, 2]] negatives = [[0, 1.5], [4, 5]]'
        await playground.write(text, 'textbox', 'Arrays as text')
        await playground.click('button', 'Read the text')
        await playground.shows('table', 'Arrays')
        await playground.click('button', 'Load')
        await playground.shows('region', 'Result')
      })
      await playground.expectLosses([
        tripletLoss({ anchor: [0, 0], positive: [1, 0], negative: [0, 1.5] }, MLX_DEFAULTS),
        tripletLoss({ anchor: [1, 1], positive: [1, 2], negative: [4, 5] }, MLX_DEFAULTS),
      ])
      await playground.click('button', 'Undo')
      await playground.settled()
      expect(await playground.triplet()).toEqual(before)
    },
  },
]
