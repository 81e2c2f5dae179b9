import { expect, test } from 'vitest'
import { decodeLink } from '../../src/codec/link/decode'
import { PARTS } from '../../src/scene/view'
import { shareText } from '../messages/share'
import { sharedTexts } from './texts'
import { inWords } from './words'

const PAGE = 'https://example.org/playground/'
const link = decodeLink('anchors=0,0&positives=1,0&negatives=0,1.5&reduction=mean&lesson=ring')

test('the link opens the state with the chosen parts hidden, as a page of its own', () => {
  const texts = sharedTexts(shareText.en, PAGE, link, { hide: ['formula'], theme: 'system' })
  expect(texts.link.startsWith(`${PAGE}#v=1&anchors=0,0`)).toBe(true)
  const { problems, ...opened } = decodeLink(new URL(texts.link).hash)
  expect(problems).toEqual([])
  expect(opened).toEqual({ scene: link.scene, unknown: [], view: { ...link.view, hide: ['formula'] } })
})

test('the frame holds the same state as a part of another page', () => {
  const { iframe } = sharedTexts(shareText.en, PAGE, link, { hide: ['formula'], theme: 'system' })
  const src = /src="([^"]+)"/.exec(iframe)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(decodeLink(new URL(src).hash).view).toMatchObject({ embed: true, hide: ['formula'] })
  expect(iframe).not.toMatch(/&(?!amp;|quot;)/)
})

test('a frame is as high as what it shows', () => {
  const height = (hide: (typeof PARTS)[number][]) =>
    Number(/height="(\d+)"/.exec(sharedTexts(shareText.en, PAGE, link, { hide, theme: 'system' }).iframe)?.[1])
  const allBut = (...shown: string[]) => PARTS.filter((part) => !shown.includes(part))
  expect(height(allBut('loss', 'margin'))).toBe(320)
  expect(height(allBut('p', 'margin', 'eps'))).toBeGreaterThan(320)
  expect(height([])).toBeGreaterThan(height(allBut('p', 'margin', 'eps')))
})

test('a frame is never wider than the page around it', () => {
  expect(sharedTexts(shareText.en, PAGE, link, { hide: [...PARTS], theme: 'system' }).iframe).toMatch(
    /width="480".*max-width: 100%/,
  )
})

test.each(['light', 'dark', 'system'] as const)(
  'the author’s choice of the %s theme is in the link and the frame',
  (theme) => {
    const { link: address, iframe } = sharedTexts(
      shareText.en,
      PAGE,
      { ...link, view: { ...link.view, theme: 'dark' } },
      { hide: [], theme },
    )
    const src = /src="([^"]+)"/.exec(iframe)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect([address, src].map((each) => decodeLink(new URL(each).hash).view.theme)).toEqual([theme, theme])
  },
)

test('brackets in a label do not end a Markdown link', () => {
  const labelled = decodeLink('points=0,0;1,0;0,1&labels=f(x),b,c')
  expect(sharedTexts(shareText.en, PAGE, labelled, { hide: [], theme: 'system' }).markdown).toMatch(
    /^\[[^\]]*\]\([^()]*\)$/,
  )
})

const spaced = (words: string) => words.replaceAll('\u00a0', ' ')

test('a scene is said in words', () => {
  expect(spaced(inWords(shareText.en, link.scene))).toBe(
    '1 triplet in the plane, MLX, p = 2, margin 1, ε = 1e-6, reduction mean',
  )
  const { scene } = decodeLink(
    'anchors=0,0,0;1,1,1&positives=0,1,0;1,0,1&negatives=1,0,0;0,0,1&convention=pytorch&p=Infinity&swap=true',
  )
  expect(spaced(inWords(shareText.en, scene))).toBe(
    '2 triplets in space, PyTorch with swap, p = ∞, margin 1, ε = 1e-6, reduction mean',
  )
})
