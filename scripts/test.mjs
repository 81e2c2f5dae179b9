// `npm test`: everything that must hold, from a fresh clone. A failure does not keep the rest from being told.
import { mkdirSync, rmSync } from 'node:fs'
import process from 'node:process'
import { FULL_CHECKS } from './checks.mjs'
import { ensureEngines } from './engines.mjs'
import { installPackages } from './install.mjs'
import { run } from './run.mjs'
import { addTallies, readPlaywrightReport, readVitestReport } from './tally.mjs'

const REPORTS = 'node_modules/.cache/reports'

/** @param {string} title */
const heading = (title) => console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`)

/**
 * @param {string} name
 * @param {() => boolean} holds
 * @returns {import('./tally.mjs').Tally}
 */
function check(name, holds) {
  heading(name)
  const passed = holds()
  console.log(`${passed ? '✓' : '✗'} ${name}`)
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @param {string} project */
function vitest(project) {
  heading(`${project} tests`)
  const report = `${REPORTS}/${project}.json`
  const succeeded = run(
    `npx vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=${report}`,
  )
  return readVitestReport(report, succeeded)
}

function playwright() {
  heading('end-to-end tests')
  const report = `${REPORTS}/e2e.json`
  const succeeded = run('npx playwright test --reporter=list,json', { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  return readPlaywrightReport(report, succeeded)
}

async function installBrowser() {
  // only now: it imports a package
  const { ensureChromium } = await import('./chromium.mjs')
  console.log(`Browser: ${ensureChromium()}`)
}

/** The situations in every engine that is here; one that must be and is not is a failure of its own. */
function engines() {
  const situations = vitest('engines')
  return engineTrouble.required ? [situations, { passed: 0, failed: engineTrouble.missing.length }] : [situations]
}

installPackages()
await installBrowser()
const engineTrouble = ensureEngines()
rmSync('dist', { recursive: true, force: true })
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const tallies = [
  ...FULL_CHECKS.map(({ name, command }) => check(name, () => run(command))),
  vitest('unit'),
  vitest('gpu'),
  ...engines(),
  playwright(),
]

const { passed, failed } = addTallies(tallies)
console.log('')
for (const each of engineTrouble.missing) console.log(`Not run: ${each}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
