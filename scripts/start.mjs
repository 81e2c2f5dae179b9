// `npm start`: from a fresh clone to the page, on this machine.
import { installPackages } from './install.mjs'
import { run } from './run.mjs'

installPackages()
if (!run('npx vite build --logLevel warn')) throw new Error('The build failed: its message stands above.')

const { preview } = await import('vite')
const server = await preview({ preview: { port: 4170, open: false } })
console.log(`\nTriplet Playground is at ${server.resolvedUrls?.local[0]} (Ctrl+C ends it)\n`)
