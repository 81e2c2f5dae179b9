import { describe, expect, it } from 'vitest'
import { argumentsOf, compileMessages, typesOf } from './messages.mjs'

const COUNTED = '{n, plural, one {# triplet of {name}} other {# triplets of {name}}}'

describe('messages', () => {
  it('are strings where nothing is put in, and functions of their arguments where something is', () => {
    const code = compileMessages('en', { fit: 'Fit view', margin: 'less than the margin of {margin}' })
    expect(code).toContain('"fit":"Fit view"')
    expect(code).toContain('margin: (d) => "less than the margin of " + d.margin')
  })

  it('keep braces that are quoted', () => {
    expect(compileMessages('en', { set: "a set '{'a, b'}'" })).toContain('a set {a, b}')
  })

  it('know their arguments: counted ones are numbers, also inside of what is counted', () => {
    expect([...argumentsOf(COUNTED)]).toEqual([
      ['n', 'number'],
      ['name', 'string | number'],
    ])
    expect(argumentsOf('{kind, select, hard {hard} easy {easy}}').get('kind')).toBe("'hard' | 'easy'")
    expect(argumentsOf('{name} has {name, plural, one {one} other {more}}').get('name')).toBe('number')
  })

  it('have types by area', () => {
    expect(typesOf({ stage: { fit: 'Fit view', count: COUNTED } })).toContain(
      'readonly count: (given: { readonly n: number; readonly name: string | number }) => string',
    )
  })

  it('that are not well formed stop the build', () => {
    expect(() => compileMessages('en', { broken: '{n, plural, one {#}' })).toThrow('Unexpected message end')
  })
})
