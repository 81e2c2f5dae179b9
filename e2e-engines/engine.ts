import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { engineNamed } from '../scripts/engines.mjs'
import type { Browser } from './browsers'
import { Playground } from './playground'
import type { Abilities } from './situation'
import { hands } from './situations/hands'
import { numbers } from './situations/numbers'
import { pictures } from './situations/pictures'
import { places } from './situations/places'

const PICTURES = 'test-results/engines'

/** The most that a situation may take, in milliseconds. */
const LONGEST = 60_000

type Engine = Abilities & { readonly name: 'Firefox' | 'WebKit'; readonly launch: () => Promise<Browser> }

/** Runs every situation in one engine, one after the other in one browser; none where the engine is not on this machine. */
export const tryEverySituation = ({ name, launch, ...abilities }: Engine): void => {
  describe.runIf(engineNamed(name).isHere())(`in ${name}`, () => {
    let browser: Browser
    let playground: Playground
    beforeAll(async () => {
      browser = await launch()
      playground = await Playground.start(browser.transport)
    }, 2 * LONGEST)
    afterAll(async () => {
      await playground.site.close()
      await browser.close()
    })
    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail') return
      mkdirSync(PICTURES, { recursive: true })
      writeFileSync(`${PICTURES}/${name} ${task.name.replaceAll(/\W+/g, ' ')}.png`, await playground.screenshot())
    })
    test.for([...hands, ...numbers, ...pictures, ...places])('$name', { timeout: LONGEST }, async ({ run }) => {
      await playground.takeComplaints()
      await run(playground, abilities)
      expect(await playground.takeComplaints()).toEqual([])
    })
  })
}
