// Finds, and on Debian as root installs, the engines beside Chromium that the page is tried in.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { findOnPath, installDebianPackages, isDebianRoot, isExecutable } from './debian.mjs'

/** @returns {string | null} path of a Firefox: the FIREFOX variable, then the system's */
export function findFirefox() {
  const named = process.env['FIREFOX']
  if (named) {
    if (!isExecutable(named)) throw new Error(`FIREFOX is ${named}; expected the path of a program that can be run.`)
    return named
  }
  return findOnPath(['firefox-esr', 'firefox'])
}

/** @returns {string | null} path of the driver that starts a WebKit of its own */
export const findWebKitDriver = () => findOnPath(['WebKitWebDriver'])

/** @returns {string | null} path of the X server without a screen: without one Firefox has no WebGL, WebKit no window */
export const findXvfb = () => findOnPath(['Xvfb'])

/** @type {readonly Engine[]} */
const ENGINES = [
  {
    name: 'Firefox',
    isHere: () => isThere(findFirefox, findXvfb),
    packages: ['firefox-esr', 'mesa-vulkan-drivers', 'xvfb'],
  },
  { name: 'WebKit', isHere: () => isThere(findWebKitDriver, findXvfb), packages: ['webkit2gtk-driver', 'xvfb'] },
]

/**
 * @typedef {object} Engine
 * @property {'Firefox' | 'WebKit'} name
 * @property {() => boolean} isHere whether all that it needs is on this machine
 * @property {readonly string[]} packages of Debian, which bring it
 */

/** @param {(() => string | null)[]} finds */
const isThere = (...finds) => finds.every((find) => find() !== null)

/**
 * @param {Engine['name']} name
 * @returns {Engine}
 */
export function engineNamed(name) {
  const found = ENGINES.find((engine) => engine.name === name)
  if (!found) throw new Error(`${name} is no engine that is tried.`)
  return found
}

/**
 * Installs what is missing, where that can be done without asking anybody. What it finds out and does is handed in for tests.
 * @param {object} [machine]
 * @param {readonly Engine[]} [machine.engines]
 * @param {() => boolean} [machine.canInstall]
 * @param {(packages: readonly string[]) => string | null} [machine.install]
 * @param {boolean} [machine.inCI]
 * @returns {{ missing: string[], required: boolean }} the engines that are still not here, each with the reason, and whether
 * that is a failure: in CI, where they can be installed
 */
export function ensureEngines({
  engines = ENGINES,
  canInstall = isDebianRoot,
  install = installDebianPackages,
  inCI = Boolean(process.env['CI']),
} = {}) {
  const absent = engines.filter(({ isHere }) => !isHere())
  if (absent.length === 0) return { missing: [], required: false }
  if (!canInstall()) return { missing: absent.map(({ name }) => `${name}: not on this machine`), required: false }
  console.log(`No ${absent.map(({ name }) => name).join(' and ')} here: installing Debian's packages.`)
  const trouble = install([...new Set(absent.flatMap(({ packages }) => packages))])
  const missing = absent
    .filter(({ isHere }) => !isHere())
    .map(({ name }) => `${name}: ${trouble ?? 'not in its package'}`)
  return { missing, required: inCI && missing.length > 0 }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { missing, required } = ensureEngines()
  for (const each of missing) console.log(`Not run: ${each}`)
  if (required) process.exitCode = 1
}
