// Counts what the test runners report.
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addTallies(tallies) {
  const total = { passed: 0, failed: 0 }
  for (const { passed, failed } of tallies) {
    total.passed += passed
    total.failed += failed
  }
  return total
}

/**
 * A run that ended badly counts at least one failure, also where no test says so: a crash, an unhandled error, no report.
 * @param {Tally} tally
 * @param {boolean} succeeded whether the runner's exit code was 0
 * @returns {Tally}
 */
function atLeastOneFailure(tally, succeeded) {
  return succeeded || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}

/**
 * @typedef {{ status: string, assertionResults: unknown[] }} VitestFile
 * @param {string} file of Vitest's JSON reporter
 * @param {boolean} succeeded
 * @returns {Tally}
 */
export function readVitestReport(file, succeeded) {
  if (!existsSync(file)) return atLeastOneFailure({ passed: 0, failed: 0 }, false)
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: VitestFile[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'))
  // a file that could not be loaded has no tests to fail
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = report.numFailedTests + unloadable.length
  return atLeastOneFailure({ passed: report.numPassedTests, failed }, succeeded)
}

/**
 * @param {string} file of Playwright's JSON reporter
 * @param {boolean} succeeded
 * @returns {Tally}
 */
export function readPlaywrightReport(file, succeeded) {
  if (!existsSync(file)) return atLeastOneFailure({ passed: 0, failed: 0 }, false)
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number } }} */
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  return atLeastOneFailure({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, succeeded)
}
