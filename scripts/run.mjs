import { spawnSync } from 'node:child_process'
import process from 'node:process'

/**
 * Runs a command line with its output on this terminal.
 * @param {string} command
 * @param {Record<string, string>} [environment] variables to add
 * @returns {boolean} whether it succeeded
 */
export function run(command, environment = {}) {
  const { status } = spawnSync(command, { stdio: 'inherit', shell: true, env: { ...process.env, ...environment } })
  return status === 0
}
