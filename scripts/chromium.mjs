// Finds, and where there is none installs, the Chromium that tests and benchmarks run in.
import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { chromium } from 'playwright'
import { findOnPath, installDebianPackages, isDebianRoot, isExecutable } from './debian.mjs'

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// Without Vulkan on SwiftShader, touching a WebGPU canvas loses the device; with ANGLE on Vulkan, WebGL2 is lost.
const SOFTWARE_GPU = [
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Without a GPU the processor rasters a page about twice as fast itself as through the software adapter, and puts its
  // layers together sooner, too; it is what Chromium does without these flags.
  '--disable-gpu-rasterization',
  '--disable-accelerated-2d-canvas',
  '--disable-gpu-compositing',
]

const SOFTWARE_WEBGPU = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader']

/**
 * Chromium's flags: WebGPU in software, or, with `webgpu: false`, a browser that offers no WebGPU adapter.
 * @param {{ webgpu: boolean }} options
 * @returns {string[]}
 */
export function chromiumArguments({ webgpu }) {
  return webgpu ? [...QUIET, ...SOFTWARE_WEBGPU, ...SOFTWARE_GPU] : [...QUIET, ...SOFTWARE_GPU]
}

/**
 * Path of a Chromium on this machine: the CHROMIUM variable, then a system browser, then Playwright's own.
 * @returns {string | null}
 * @throws if CHROMIUM names a file that cannot be run.
 */
export function findChromium() {
  const named = process.env['CHROMIUM']
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM is ${named}; expected the path of a program that can be run.`)
    return named
  }
  return systemChromium() ?? playwrightChromium()
}

/**
 * Path of a Chromium, installed first if this machine has none.
 * @returns {string}
 */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (isDebianRoot()) {
    console.log('No Chromium here: installing the Debian package chromium.')
    const trouble = installDebianPackages(['chromium'])
    if (trouble) console.error(trouble)
  } else {
    console.log('No Chromium here: installing the one of Playwright.')
    execFileSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
  }
  const installed = findChromium()
  if (!installed) throw new Error('Chromium could not be installed. Set CHROMIUM to the path of a Chromium or Chrome.')
  return installed
}

/**
 * Playwright's launch options for that browser. Where there is none, Playwright's own error says how to install it.
 * @param {{ webgpu: boolean }} options
 */
export function launchOptions({ webgpu }) {
  const executablePath = findChromium()
  return { ...(executablePath === null ? {} : { executablePath }), args: chromiumArguments({ webgpu }) }
}

/** @returns {string | null} */
function systemChromium() {
  return findOnPath(SYSTEM_NAMES) ?? MAC_APPLICATIONS.find(isExecutable) ?? null
}

/** @returns {string | null} */
function playwrightChromium() {
  const path = chromium.executablePath()
  return isExecutable(path) ? path : null
}
