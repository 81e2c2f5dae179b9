// Programs on this machine, and packages of Debian for those that are missing.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

/**
 * @param {string} path
 * @returns {boolean}
 */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The first of some programs that is on the PATH.
 * @param {readonly string[]} names
 * @returns {string | null}
 */
export function findOnPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null
}

/** @returns {boolean} whether packages can be installed here without asking anybody */
export function isDebianRoot() {
  return (
    existsSync('/etc/debian_version') && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  )
}

/**
 * Installs packages of Debian without a word.
 * @param {readonly string[]} packages
 * @returns {string | null} why that did not succeed, in apt's words
 */
export function installDebianPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const step of [['update'], ['install', '-y', ...packages]]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...step], { env, encoding: 'utf8', stdio: 'pipe' })
    if (status !== 0) return `apt-get ${step[0]} failed: ${stderr.trim()}`
  }
  return null
}
