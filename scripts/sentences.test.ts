import { describe, expect, it } from 'vitest'
import { findSentences } from './sentences.mjs'

const found = (source: string) => findSentences('app/Example.tsx', source).map(({ text }) => text)

describe('sentences outside the catalogue', () => {
  it.each([
    ['text in JSX', 'const a = <p>Reset</p>', 'Reset'],
    ['a literal with words', "const a = 'Fit view'", 'Fit view'],
    ['an attribute that is read', 'const a = <button aria-label="Fit view" />', 'Fit view'],
    ["words in a template of Plotly's", 'const a = `two words<br>%{x}`', 'two words<br>%{x}'],
    ['a template', 'const a = `Triplet ${n} of all`', 'Triplet … of all'],
  ])('are found in %s', (_, source, text) => {
    expect(found(source)).toEqual([text])
  })

  it.each([
    ['a class list', 'const a = <p className="box wide" />'],
    ['the message of an error', "throw new TypeError('No stage is mounted.')"],
    ['an import', "import { a } from './a b'"],
    ['a single word, as an id has', "const a = 'margin'"],
    ['a selector', `const a = '[data-control="p"] input[type="range"]'`],
    ['mathematics', 'const a = <i>\n  min(d(A,N), d(P,N))\n</i>'],
    ['a value of CSS', 'const a = `translate(${x}px, ${y}px)`'],
    ['a path', 'const a = `M${x} ${y}L${x + 1} ${y}`'],
    ['a list of selectors', "const a = 'input, label, button:not([data-handle])'"],
    ['the name of a property', "const a = { 'not started': text.notStarted }"],
    ['a selector', 'const a = `section[aria-label="Charts"] [aria-label="${name}"]`'],
    ['the outline of a drawing', 'const a = `M${x} ${y}h${width}v1h${-width}z`'],
    [
      'HTML that is copied',
      'const a = `<iframe src="${address}" width="480">` + ` title="${title}" loading="lazy"></iframe>`',
    ],
    ['a type', "type A = 'a b'"],
    ['a place in pixels', 'const a = `${x}px ${y}px`'],
    ["a template of Plotly's", 'const a = `%{text}<br>${name} %{x:.3f}<extra></extra>`'],
    ['text that is drawn from the catalogue', 'const a = <p>{text.reset}</p>'],
  ])('are not seen in %s', (_, source) => {
    expect(found(source)).toEqual([])
  })
})
