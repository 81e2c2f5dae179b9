import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectMarionette } from './marionette'
import { connectHttp, type Transport } from './webdriver'
import { findFirefox, findWebKitDriver, findXvfb } from '../scripts/engines.mjs'

/** A browser that runs, with a way to it. */
export type Browser = { readonly transport: Transport; readonly close: () => Promise<void> }

/** How long a program may take to start, in milliseconds: the first Firefox on a machine makes its caches first. */
const START = 60_000
const POLL = 50

/** Larger than any window that is asked for, so that none is cut. */
const SCREEN = '1600x1200x24'

/** What else Firefox is told, beside what Marionette itself sets. */
const FIREFOX_PREFERENCES = {
  // a free one: the file MarionetteActivePort says which
  'marionette.port': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // WebGPU on a software adapter, in workers
  'dom.webgpu.enabled': true,
  'dom.webgpu.workers.enabled': true,
  'gfx.webgpu.ignore-blocklist': true,
  // scroll bars beside the page, as on most desktops; over it they would take the clicks at its edge while it scrolls
  'widget.gtk.overlay-scrollbars.enabled': false,
}

/** Everything that was started for one browser, to be ended in the opposite order. */
class Started {
  readonly folder = mkdtempSync(join(tmpdir(), 'engine-'))
  private readonly programs: ChildProcess[] = []

  start(program: string, options: readonly string[], environment: Record<string, string> = {}): ChildProcess {
    const child = spawn(program, options, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      // nothing of the person's own profile, and no accessibility bus, which a bare machine lacks
      env: { ...process.env, HOME: this.folder, NO_AT_BRIDGE: '1', ...environment },
    })
    this.programs.push(child)
    // also where the run is broken off
    process.once('exit', () => child.kill())
    return child
  }

  /** A screen of its own: without a window manager two browsers on one would take the focus from each other. */
  async screen(): Promise<{ DISPLAY: string }> {
    // Xvfb looks for a free number itself and writes it to the descriptor
    const child = this.start(need(findXvfb(), 'Xvfb'), ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'])
    const number = await new Promise<string>((resolve, reject) => {
      let text = ''
      child.stdio[3]?.on('data', (part) => {
        text += String(part)
        if (text.endsWith('\n')) resolve(text.trim())
      })
      child.once('error', reject)
      child.once('exit', () => reject(new Error('Xvfb ended before it had a screen.')))
    })
    return { DISPLAY: `:${number}` }
  }

  async end(): Promise<void> {
    for (const child of this.programs.toReversed()) await ended(child)
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const stubborn = setTimeout(() => child.kill('SIGKILL'), 5000)
    child.once('exit', () => {
      clearTimeout(stubborn)
      resolve()
    })
    child.kill()
  })

const need = (path: string | null, name: string): string => {
  if (path === null) throw new Error(`There is no ${name} on this machine; npm run test:engines installs it on Debian.`)
  return path
}

/** Asks until there is an answer. @throws after START, with the last error if there was one. */
const eventually = async <T>(ask: () => Promise<T> | T): Promise<T> => {
  const end = Date.now() + START
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, POLL))
    }
  }
}

const launched = async (connect: (started: Started) => Promise<Transport>): Promise<Browser> => {
  const started = new Started()
  try {
    return { transport: await connect(started), close: () => started.end() }
  } catch (error) {
    await started.end()
    throw error
  }
}

export const launchFirefox = (): Promise<Browser> =>
  launched(async (started) => {
    const profile = started.folder
    const lines = Object.entries(FIREFOX_PREFERENCES).map(([name, value]) => `user_pref("${name}", ${value});`)
    writeFileSync(join(profile, 'user.js'), lines.join('\n'))
    const screen = await started.screen()
    started.start(need(findFirefox(), 'Firefox'), ['--marionette', '--no-remote', '--profile', profile], screen)
    const port = await eventually(() => Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')))
    return connectMarionette(port)
  })

export const launchWebKit = (): Promise<Browser> =>
  launched(async (started) => {
    const screen = await started.screen()
    const port = await freePort()
    started.start(need(findWebKitDriver(), 'WebKitWebDriver'), [`--port=${port}`], screen)
    const driver = `http://127.0.0.1:${port}`
    await eventually(() => fetch(`${driver}/status`))
    return connectHttp(driver, {})
  })

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
