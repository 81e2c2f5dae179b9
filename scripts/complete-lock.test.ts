import { describe, expect, it } from 'vitest'
import { lockedBinding, missingOptionals, readLock } from './complete-lock.mjs'

describe('the lock file', () => {
  const { packages } = readLock()

  it('holds the optional packages of every platform, without which npm ci refuses it', () => {
    expect(missingOptionals(packages)).toEqual([])
  })

  it('names no registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([])
  })
})

describe('a package for another platform', () => {
  it('is missed where another names it and the lock file does not hold it', () => {
    const packages = {
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/darwin-arm64': '1.2.3', '@tool/linux-x64': '1.2.3' },
      },
      'node_modules/@tool/linux-x64': { version: '1.2.3' },
    }
    expect(missingOptionals(packages)).toEqual([
      { path: 'node_modules/@tool/darwin-arm64', name: '@tool/darwin-arm64', version: '1.2.3', dev: true },
    ])
  })

  it.each([
    ['@tool/binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@tool/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@tool/win32-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@tool/win32-x64-gnu', { os: ['win32'], cpu: ['x64'] }],
  ])('%s is locked to its platform', (name, platform) => {
    const locked = lockedBinding({ name, version: '1.2.3', dev: true })
    expect(locked).toEqual({ version: '1.2.3', dev: true, optional: true, ...platform })
  })

  it('must tell its platform by its name', () => {
    expect(() => lockedBinding({ name: 'fsevents', version: '2.3.3', dev: true })).toThrow('fsevents@2.3.3')
  })
})
