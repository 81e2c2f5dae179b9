import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const tokensOf = (file: string, rule: RegExp) => {
  const [, body = ''] = rule.exec(readFileSync(file, 'utf8')) ?? []
  return [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => `${name}: ${value}`)
}

it('the skeleton is dark in the very colours of the dark theme', () => {
  const dark = tokensOf('app/ui/tokens.css', /\[data-theme='dark'\] \{([^}]+)\}/)
  const own = tokensOf('app/skeleton.css', /:root:not\(\[data-theme\]\) \{([^}]+)\}/)
  expect(own.length).toBeGreaterThan(8)
  expect(dark).toEqual(expect.arrayContaining(own))
})
