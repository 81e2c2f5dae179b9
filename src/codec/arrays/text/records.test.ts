import { describe, expect, it } from 'vitest'
import { tripletLoss } from '../../../loss/triplet-loss'
import { pasted, readingOf, refusalOf } from '../../../testing/arrays'

const listed = async (text: string) => {
  const { arrays } = await readingOf(pasted(text))
  return arrays.map(({ name, role, tensor }) => [name, role, tensor.shape, [...tensor.data]])
}

const FIRST = '{"anchor":[0,0],"positive":[1,0],"negative":[0,1.5]}'
const SECOND = '{"anchor":[0,0],"positive":[1,0],"negative":[0,3]}'

describe('records', () => {
  it.each([
    ['JSON Lines', `${FIRST}\n${SECOND}\n`],
    ['a list', `[${FIRST}, ${SECOND}]`],
    ['a list in an object', `{"triplets": 2, "data": [${FIRST}, ${SECOND}]}`],
    ['Python’s dictionaries', `[${FIRST.replaceAll('"', "'")}, ${SECOND.replaceAll('"', "'")}]`],
    ['dictionaries of printed arrays', [FIRST, SECOND].join('\n').replaceAll('[', 'array([').replaceAll(']', '])')],
  ])('are all read from %s', async (_, text) => {
    const { arrays } = await readingOf(pasted(text))
    expect(arrays.map(({ role, tensor }) => [role, tensor.shape])).toEqual([
      ['anchors', [2, 2]],
      ['positives', [2, 2]],
      ['negatives', [2, 2]],
    ])
    const [anchors, positives, negatives] = arrays.map(({ tensor }) => tensor)
    if (!anchors || !positives || !negatives) throw new Error('There are three arrays.')
    const losses = tripletLoss(anchors, positives, negatives)
    expect([...losses.data]).toEqual([expect.closeTo(0.5, 6), 0])
  })

  it('of an embedding service are one array, and the rest is named', async () => {
    const text =
      '{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.1,-0.2]},' +
      '{"object":"embedding","index":1,"embedding":[0.3,4e-1]}],"model":"m","usage":{"prompt_tokens":8}}'
    expect(await listed(text)).toEqual([['data.embedding', null, [2, 2], [0.1, -0.2, 0.3, 0.4]]])
    const { notes } = await readingOf(pasted(text))
    expect(notes).toEqual(['Left out: object, data.object, model, data.index, usage.prompt_tokens.'])
  })

  it('may carry labels, as texts or numbers', async () => {
    const { arrays } = await readingOf(pasted('{"v":[1,2],"label":"cat"}\n{"v":[3,4],"label":"dog"}'))
    expect(arrays.map(({ role, classes }) => [role, classes])).toEqual([
      [null, undefined],
      ['labels', ['cat', 'dog']],
    ])
    expect(await listed('[{"v":[1,2],"target":7},{"v":[3,4],"target":8}]')).toEqual([
      ['v', null, [2, 2], [1, 2, 3, 4]],
      ['target', 'labels', [2], [7, 8]],
    ])
    expect((await readingOf(pasted('{"embeddings":[[1,2],[3,4]],"labels":["a","b"]}'))).arrays[1]?.classes).toEqual([
      'a',
      'b',
    ])
  })

  it('of single numbers are the rows of a table', async () => {
    const text = '[{"id":5,"0":0.1,"1":0.2},{"id":6,"0":0.3,"1":0.4}]'
    expect(await listed(text)).toEqual([[null, null, [2, 2], [0.1, 0.2, 0.3, 0.4]]])
    expect((await readingOf(pasted(text))).guesses?.[0]?.says).toBe(
      'Column 1 (id) names or counts the rows: it is left out',
    )
  })

  it('keep the escapes of their texts apart from what they are read by', async () => {
    const text = '{"label":"a \\"[1]\\" }","v":[1,2]}\n{"label":"b\\u00e9","v":[3,4]}'
    expect((await readingOf(pasted(text))).arrays.find(({ role }) => role === 'labels')?.classes).toEqual([
      'a "[1]" }',
      'bé',
    ])
  })

  it.each([
    ['one that lacks an array', `${FIRST}\n{"anchor":[0,0],"positive":[1,0]}`, 'record 2 has no negative'],
    ['one with null for an array', `${FIRST}\n${SECOND.replace('[0,3]', 'null')}`, 'record 2 has no negative'],
    ['a first one that lacks an array', `{"anchor":[0,0]}\n${FIRST}`, 'record 1 has no positive'],
    [
      'one of another length',
      `${FIRST}\n${SECOND.replace('[0,3]', '[0,3,1]')}`,
      'negative has shape [3] in record 2; expected [2]',
    ],
    ['an end inside a record', `${FIRST}\n{"anchor":[0,0]`, 'the text ends inside an object'],
    ['a text without an end', '{"anchors":[1],"a":"x', 'a text in quotes does not end'],
    ['objects without end', '{"a":'.repeat(10_000), 'nested deeper than 8'],
    ['keys without end', `{${Array.from({ length: 300 }, (_, k) => `"k${k}":[1]`).join(',')}}`, 'more than 256 keys'],
    ['something behind them', `${FIRST} hello`, 'found “hello” behind the records'],
  ])('are refused for %s', async (_, text, message) => {
    expect((await refusalOf(pasted(text))).message).toContain(message)
  })
})
