import { afterAll, beforeAll, describe } from 'vitest'
import type { Backend } from './backend'
import { boundsErrors } from './conformance/arithmetic'
import { drawsFields } from './conformance/field'
import { agreesWithPrograms } from './conformance/oracle'
import { keepsRules } from './conformance/rules'
import { sharesPoints } from './conformance/points'
import { keepsTies } from './conformance/ties'

/**
 * The one suite that every backend passes: the oracle's cases, the rules of ties and NaN, exact ties, the error bounds and the fields
 * of docs/architecture.md. It runs in Node and in a browser.
 * @param makeBackend called once; what it makes is disposed of at the end.
 */
export function conformance(name: string, makeBackend: () => Promise<Backend>): void {
  describe(`${name} conforms`, () => {
    let made: Backend | null = null
    beforeAll(async () => {
      made = await makeBackend()
    })
    afterAll(() => made?.dispose())

    const backend = (): Backend => {
      if (made === null) throw new Error(`${name} was not made`)
      return made
    }
    agreesWithPrograms(backend)
    keepsRules(backend)
    keepsTies(backend)
    boundsErrors(backend)
    drawsFields(backend)
    sharesPoints(backend)
  })
}
