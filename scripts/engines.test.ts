import { describe, expect, it } from 'vitest'
import { ensureEngines } from './engines.mjs'

const engine = (name: 'Firefox' | 'WebKit', isHere: () => boolean) => ({ name, isHere, packages: [name, 'xvfb'] })

describe('the engines to try the page in', () => {
  it('are not installed where all are here', () => {
    const install = () => {
      throw new Error('There is nothing to install.')
    }
    const engines = [engine('Firefox', () => true), engine('WebKit', () => true)]
    expect(ensureEngines({ engines, canInstall: () => true, install, inCI: true })).toEqual({
      missing: [],
      required: false,
    })
  })

  it('are told by name where they cannot be installed, and are no failure there, in CI either', () => {
    const engines = [engine('Firefox', () => true), engine('WebKit', () => false)]
    const found = ensureEngines({ engines, canInstall: () => false, install: () => null, inCI: true })
    expect(found).toEqual({ missing: ['WebKit: not on this machine'], required: false })
  })

  it('are installed with one call, each package once', () => {
    let here = false
    const installed: (readonly string[])[] = []
    const install = (packages: readonly string[]) => {
      installed.push(packages)
      here = true
      return null
    }
    const engines = [engine('Firefox', () => here), engine('WebKit', () => here)]
    const found = ensureEngines({ engines, canInstall: () => true, install, inCI: false })
    expect(found).toEqual({ missing: [], required: false })
    expect(installed).toEqual([['Firefox', 'xvfb', 'WebKit']])
  })

  it('must be there in CI where they can be installed', () => {
    const engines = [engine('Firefox', () => false)]
    const machine = { engines, canInstall: () => true, install: () => 'apt-get update failed: no network' }
    const missing = ['Firefox: apt-get update failed: no network']
    expect(ensureEngines({ ...machine, inCI: true })).toEqual({ missing, required: true })
    expect(ensureEngines({ ...machine, inCI: false })).toEqual({ missing, required: false })
  })
})
