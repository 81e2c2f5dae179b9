import { expect } from 'vitest'
import { Site } from '../../e2e/siteServer'
import type { Playground } from '../playground'
import type { Situation } from '../situation'

const PHONE = [390, 844] as const
const NARROWEST = [320, 640] as const
const TABLETS = [
  [768, 1024],
  [1024, 768],
] as const

const PARTS = ['Parameters', 'Formula', 'Triplets', 'Compare', 'Charts'] as const

const DIALOGS = [
  ['Backend', 'What computes'],
  ['Open', 'Open arrays'],
  ['Export', 'Export'],
  ['Share', 'Share this state'],
] as const

const FIGURE = '#embed=1&hide=tools,p,eps,reduction,convention,swap,formula,triplets,compare,charts'

/** The whole page as it is now, then with each of its panels and dialogs open. */
const expectAllToFit = async (playground: Playground, where: string) => {
  await playground.dismissNotices()
  await playground.expectReachable(where)
  for (const [button, title] of DIALOGS) {
    await playground.inDialog(button, title, () => playground.expectReachable(`${where}, ${title}`, '[role="dialog"]'))
  }
}

/** The page in every size, in a frame, and without its server. */
export const places: readonly Situation[] = [
  {
    name: 'on a desktop every control gets its click and nothing scrolls sideways',
    run: async (playground) => {
      await playground.open()
      await expectAllToFit(playground, 'on a desktop')
      await playground.startFrom('Overlapping clusters', 30)
      await playground.expectReachable('with a batch')
      await playground.click('button', 'Start from…')
      await playground.shows('button', 'Collapsed')
      await playground.expectNoSidewaysScrolling('with the generated scenes')
    },
  },
  {
    name: 'on a phone so is it, part by part, and a point is dragged',
    run: async (playground) => {
      await playground.openInFrame('', PHONE, async () => {
        await expectAllToFit(playground, 'on a phone')
        for (const part of PARTS) {
          await playground.click('tablist', 'Parts', 'tab', part)
          await playground.settled()
          await playground.expectReachable(`on a phone, ${part}`)
        }
        const before = await playground.losses()
        await playground.drag(-30, 60, 'button', 'Negative 1')
        expect(await playground.losses()).not.toEqual(before)
      })
      await playground.resizeFrame(NARROWEST)
      await playground.inFrame(async () => {
        await playground.until('the page is as narrow', () => window.innerWidth === 320)
        await playground.settled()
        // an open chart is drawn anew for the width, a moment after it
        await playground.until('it fits', () => document.documentElement.scrollWidth <= window.innerWidth)
        await playground.expectNoSidewaysScrolling('at 320 px')
      })
    },
  },
  {
    name: 'on a tablet so is it, either way up',
    run: async (playground) => {
      for (const size of TABLETS) {
        await playground.open('', size)
        await playground.dismissNotices()
        await playground.expectReachable(`at ${size[0]} px`)
        await playground.drag(40, 40, 'button', 'Negative 1')
        await playground.expectLossOfPresentPoints()
      }
    },
  },
  {
    name: 'a dialog takes the focus, and Escape gives it back',
    run: async (playground) => {
      await playground.open()
      for (const [button, title] of DIALOGS) {
        await playground.inDialog(button, title, async () => {
          const isInside = (name: string) => element(['dialog', name])?.contains(document.activeElement)
          await playground.until(`the focus is in ${title}`, isInside, title)
        })
        const isBack = (name: string) => document.activeElement === element(['button', name])
        await playground.until(`the focus is back on ${button}`, isBack, button)
      }
    },
  },
  {
    name: 'the names that screen readers hear are the engine’s own',
    run: async (playground) => {
      await playground.open()
      for (const [role, name] of [
        ['button', 'Negative 1'],
        ['slider', 'Margin'],
        ['spinbutton', 'Anchor 1 x'],
        ['radiogroup', 'Reduction'],
        ['switch', 'Swap'],
        ['status', 'Loss'],
        ['table', 'Triplets'],
        ['region', 'Stage'],
      ] as const) {
        expect(await playground.computed(role, name)).toEqual([role, name])
      }
    },
  },
  {
    name: 'in a frame it is a figure that tells the page around it what it shows',
    run: async (playground) => {
      await playground.openInFrame(FIGURE, [480, 320], async () => {
        await playground.expectNoSidewaysScrolling('in a frame')
        await playground.drag(20, 30, 'button', 'Negative 1')
        await playground.settled()
        await playground.type('Margin', '0.25')
      })
      const link = await playground.until(
        'the frame has told its state',
        () =>
          (Reflect.get(window, 'heard') as { type: string; link?: string }[]).find(
            ({ type, link: told }) => type === 'state' && told?.includes('margin=0.25'),
          )?.link,
      )
      expect(link).not.toContain('negatives=-0.9,1.1')
    },
  },
  {
    name: 'after one visit it opens without its server, charts and space included',
    run: async (playground) => {
      const site = await Site.open()
      const { url } = site
      try {
        await playground.open()
        await playground.visit(url)
        await playground.until('the page is copied', () => navigator.serviceWorker.controller !== null)
      } finally {
        await site.close()
      }
      await playground.visit(`${url}?again`)
      await playground.dismissNotices()
      await playground.drag(40, 30, 'button', 'Negative 1')
      await playground.expectLossOfPresentPoints()
      await playground.until('a chart is drawn', () => document.querySelector('.js-plotly-plot svg') !== null)
      await playground.choose('Dimensions', '3D')
      await playground.until('space is drawn', () => document.querySelector('canvas[data-engine]') !== null)
      await playground.expectLossOfPresentPoints()
    },
  },
]
