// What must hold of the code before any test of it runs.
import { existsSync } from 'node:fs'

/** @typedef {{ name: string, command: string }} Check */

/** @type {readonly Check[]} The quick ones: `npm run check`. */
export const QUICK_CHECKS = [
  { name: 'types', command: 'npm run --silent types' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'messages', command: 'npm run --silent messages -- --check' },
  { name: 'sentences', command: 'npm run --silent sentences' },
  { name: 'layers', command: 'npm run --silent layers' },
  { name: 'format', command: 'npm run --silent format:check' },
]

/** @type {readonly Check[]} What `npm test` holds besides. */
export const FULL_CHECKS = [
  ...QUICK_CHECKS,
  { name: 'dead code', command: 'npm run --silent dead-code' },
  { name: 'build', command: 'npx vite build --logLevel warn' },
  { name: 'size', command: 'npm run --silent size' },
  ...(existsSync('vite.engine.config.ts') ? [{ name: 'engine build', command: 'npm run --silent build:engine' }] : []),
]
