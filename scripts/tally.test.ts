import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addTallies, readPlaywrightReport, readVitestReport } from './tally.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('the tally of a run', () => {
  it('adds up passed and failed', () => {
    const total = addTallies([
      { passed: 3, failed: 0 },
      { passed: 2, failed: 4 },
    ])
    expect(total).toEqual({ passed: 5, failed: 4 })
  })

  it('counts a test file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ]
    const file = report({ numPassedTests: 1, numFailedTests: 1, testResults })
    expect(readVitestReport(file, false)).toEqual({ passed: 1, failed: 2 })
  })

  it('counts a runner that failed with every test passed as a failure', () => {
    const file = report({ numPassedTests: 7, numFailedTests: 0, testResults: [] })
    expect(readVitestReport(file, false)).toEqual({ passed: 7, failed: 1 })
  })

  it('counts a runner that left no report as a failure', () => {
    expect(readPlaywrightReport(join(folder, 'nothing.json'), true)).toEqual({ passed: 0, failed: 1 })
  })

  it("reads Playwright's numbers", () => {
    const file = report({ stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 0 } })
    expect(readPlaywrightReport(file, false)).toEqual({ passed: 5, failed: 3 })
  })
})
