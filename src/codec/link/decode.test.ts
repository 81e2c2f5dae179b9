import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import { defaultScene } from '../../scene/defaults'
import { defaultView } from '../../scene/view'
import { decodeLink } from './decode'
import { encodeLink } from './encode'

const CALL = 'v=1&anchors=0,0&positives=1,0&negatives=0,1.5&p=2&margin=1&eps=1e-6&reduction=mean'

const problemsOf = (link: string) => decodeLink(link).problems
const positionsOf = (link: string) => decodeLink(link).scene.points.map(({ position }) => position)
const packed = (text: string) => Buffer.from(deflateSync(new TextEncoder().encode(text))).toString('base64url')

test('an empty link is the default scene', () => {
  const { scene, view, problems } = decodeLink('')
  expect(problems).toEqual([])
  expect(scene).toEqual(defaultScene)
  expect(view).toEqual(defaultView)
})

test('a problem names the key, what it held, and what was expected', () => {
  expect(problemsOf(CALL.replace('margin=1', 'margin=1,0'))).toEqual([
    { key: 'margin', held: '1,0', expected: 'one finite number, such as 1.0' },
  ])
})

test('what can be read is kept beside what cannot', () => {
  const { scene } = decodeLink(CALL.replace('margin=1', 'margin=wide').replace('p=2', 'p=3'))
  expect(scene.loss).toMatchObject({ p: 3, margin: 1, reduction: 'mean' })
  expect(positionsOf(CALL.replace('negatives=0,1.5', 'negatives=0'))).toEqual([
    [0, 0],
    [1, 0],
    defaultScene.points[2]?.position,
  ])
})

test.each([
  ['p=0', 'p'],
  ['p=101', 'p'],
  ['p=Infinity', 'p'],
  ['p=NaN', 'p'],
  ['margin=Infinity', 'margin'],
  ['margin=', 'margin'],
  ['margin=0x10', 'margin'],
  ['eps=-1', 'eps'],
  ['eps=1e999', 'eps'],
  ['swap=true', 'swap'],
  ['reduction=max', 'reduction'],
  ['convention=jax', 'convention'],
  ['dim=4', 'dim'],
  ['v=2', 'v'],
  ['field=negatives.1', 'field'],
  ['field=negatives', 'field'],
  ['view=0,0,0,0', 'view'],
  ['view=0,0,1', 'view'],
  ['camera=1,2,3,1,2,3', 'camera'],
  ['hide=everything', 'hide'],
  ['embed=maybe', 'embed'],
  ['d=***', 'd'],
  ['anchors=0,NaN', 'anchors'],
  ['anchors=0,0;1,1', 'positives'],
  ['anchors=1e301,0', 'anchors'],
  ['triplets=0,1,2', 'triplets'],
  ['points=0,0', 'points'],
])('%s is told as a problem of %s', (text, key) => {
  expect(problemsOf(text).map((problem) => problem.key)).toContain(key)
})

test('a missing reduction is that of the convention', () => {
  expect(decodeLink('convention=pytorch').scene.loss.reduction).toBe('mean')
  expect(decodeLink('convention=mlx-0.31').scene.loss.reduction).toBe('none')
})

test('p may be infinite and swap on under PyTorch', () => {
  const { scene, problems } = decodeLink('convention=pytorch&p=Infinity&swap=true')
  expect(problems).toEqual([])
  expect(scene.loss).toMatchObject({ p: Infinity, swap: true })
})

test.each([
  ['with its #', `#${CALL}`],
  ['as a query', `?${CALL}`],
  ['percent-encoded value by value', CALL.replaceAll(',', '%2C')],
  ['percent-encoded as a whole', encodeURIComponent(CALL)],
  ['with spaces around', ` ${CALL} `],
  ['with a semicolon too many', CALL.replace('0,1.5', '0,1.5;')],
  ['with a typographic minus', CALL.replace('anchors=0', 'anchors=\u22120')],
])('a link is read %s', (_, link) => {
  expect(problemsOf(link)).toEqual([])
  expect(positionsOf(link)).toEqual(positionsOf(CALL))
})

test('unknown keys are kept as they came and written back', () => {
  const link = decodeLink(`${CALL}&miner=semi%20hard&x`)
  expect(link.unknown).toEqual([
    ['miner', 'semi%20hard'],
    ['x', ''],
  ])
  expect(encodeLink(link)).toBe(`${CALL}&miner=semi%20hard&x=`)
})

test('rows of three coordinates are a scene in space, unless dim says otherwise', () => {
  const rows = 'anchors=0,0,1&positives=1,0,1&negatives=0,1.5,1'
  expect(decodeLink(rows).scene.dimensions).toBe(3)
  expect(decodeLink(`${rows}&dim=2`).scene.dimensions).toBe(2)
  expect(positionsOf(`${rows}&dim=2`)[0]).toEqual([0, 0, 1])
})

test('arrays of different lengths keep the rows that all of them have', () => {
  const { scene, problems } = decodeLink('anchors=0,0;1,1&positives=1,0;2,1&negatives=0,1')
  expect(scene.triplets).toHaveLength(1)
  expect(problems.map(({ key }) => key)).toEqual(['anchors', 'positives'])
})

test('a key that is given twice counts once', () => {
  const { scene, problems } = decodeLink('p=3&p=4')
  expect(scene.loss.p).toBe(3)
  expect(problems).toEqual([{ key: 'p', held: '4', expected: 'to be given once; the first one counts' }])
})

test('compressed points take in only points', () => {
  const { problems, scene } = decodeLink(`d=${packed('anchors=5,5&positives=6,5&negatives=5,7&p=4')}`)
  expect(problems.map(({ key, held }) => [key, held])).toEqual([['d', 'p']])
  expect(scene.loss.p).toBe(2)
  expect(scene.points[0]?.position).toEqual([5, 5])
})

test('a small link that inflates to more than a megabyte is refused, and soon', () => {
  const bomb = packed(`anchors=${'0,0;'.repeat(20_000_000)}`)
  expect(bomb.length).toBeLessThan(200_000)
  const start = performance.now()
  expect(problemsOf(`d=${bomb}`).map(({ key }) => key)).toEqual(['d'])
  expect(performance.now() - start).toBeLessThan(1000)
})

test('a damaged compressed part leaves the parameters', () => {
  const good = packed('anchors=5,5&positives=6,5&negatives=5,7')
  for (const d of [good.slice(0, -6), good.slice(3), `${good}!`, 'AAAA']) {
    const { scene, problems } = decodeLink(`d=${d}&margin=3`)
    expect(problems.length).toBeGreaterThan(0)
    expect(scene.loss.margin).toBe(3)
  }
})

test('a link of more than a million characters is not looked at', () => {
  expect(problemsOf(`margin=${'1'.repeat(1_000_001)}`).map(({ key }) => key)).toEqual(['link'])
})

test('more points or triplets than a scene holds are refused', () => {
  expect(problemsOf(`anchors=${'0,0;'.repeat(2001)}`).map(({ key }) => key)).toContain('anchors')
  expect(problemsOf(`points=0,0;1,0;0,1&triplets=${'0,1,2;'.repeat(2001)}`).map(({ key }) => key)).toContain('triplets')
})
