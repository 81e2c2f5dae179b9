// Brings node_modules to what package.json asks for, so that a fresh clone needs no step of its own.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'

/** @returns {boolean} whether every package that package.json names is here in the version it names */
function isInstalled() {
  const { dependencies, devDependencies } = readJson('package.json')
  return Object.entries({ ...dependencies, ...devDependencies }).every(([name, version]) => {
    const manifest = join('node_modules', name, 'package.json')
    return existsSync(manifest) && readJson(manifest).version === version
  })
}

/**
 * @param {string} file
 * @returns {{ version?: string, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }}
 */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * Installs what the lock file says, unless it is here.
 * @throws if npm fails
 */
export function installPackages() {
  if (isInstalled()) return
  console.log('Installing the packages of package-lock.json.')
  // Errors only: on Node 20 npm warns of packages that ask for 22, which work (docs/decisions/0002-node-20.md), and of an
  // install script that has nothing to install.
  if (!run('npm ci --include=dev --loglevel=error')) throw new Error('npm ci failed: its message stands above.')
}
