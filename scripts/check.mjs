// `npm run check`: types, lint, layers and format, in a few seconds.
import process from 'node:process'
import { QUICK_CHECKS } from './checks.mjs'
import { installPackages } from './install.mjs'
import { run } from './run.mjs'

installPackages()
for (const { name, command } of QUICK_CHECKS) {
  const passed = run(command)
  console.log(`${passed ? '✓' : '✗'} ${name}`)
  if (!passed) process.exitCode = 1
}
