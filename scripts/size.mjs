// Holds what the page loads before anything is asked of it: the entry, the page and all they import statically; and with the
// page's text, its styles and the engine's worker, what is on the line before the first number.
import filePlugin from '@size-limit/file'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import sizeLimit from 'size-limit'

/** Bytes of gzipped JavaScript before the first interaction; the lazy chunks (Plotly, KaTeX, three.js) not included. */
const FIRST_LOAD_LIMIT = 180_000

/** Bytes of gzip, JavaScript and everything else, that a first visit needs to show its first number. */
const FIRST_NUMBER_LIMIT = 250_000

/** The page's own code, which the entry asks for at once. */
const PAGE = 'app/page.tsx'

/**
 * @typedef {{ file: string, imports?: string[], css?: string[], isEntry?: boolean }} Chunk
 * @typedef {Record<string, Chunk>} Manifest  Vite's manifest, keyed by source
 */

/**
 * The files that `entries` load at once, themselves included.
 * @param {Manifest} manifest
 * @param {...string} entries keys of the manifest
 * @returns {{ scripts: string[], styles: string[] }}
 */
export function staticClosure(manifest, ...entries) {
  /** @type {Set<string>} */
  const reached = new Set()
  const waiting = [...entries]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue
    reached.add(key)
    waiting.push(...(manifest[key]?.imports ?? []))
  }
  const chunks = [...reached].flatMap((key) => manifest[key] ?? [])
  return {
    scripts: chunks.map(({ file }) => file),
    styles: [...new Set(chunks.flatMap(({ css = [] }) => css))],
  }
}

/**
 * @param {string[]} files paths from dist
 * @returns {Promise<number>} bytes, each file gzipped on its own, as a server sends them
 */
async function gzipped(files) {
  /** @type {unknown} */
  const request = { checks: [{ files: files.map((file) => `dist/${file}`), gzip: true }] }
  // size-limit's command needs Node 22; its function does not, and takes the request that its types leave out
  const measured = await sizeLimit([filePlugin], /** @type {string[]} */ (request))
  return /** @type {{ size: number }[]} */ (measured)[0]?.size ?? 0
}

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB gz`

async function main() {
  if (!existsSync('dist/.vite/manifest.json'))
    throw new Error('There is no dist to measure: run `npm run build` first.')
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (entry === undefined) throw new Error('dist/.vite/manifest.json names no entry.')
  if (!manifest[PAGE]) throw new Error(`dist/.vite/manifest.json does not name ${PAGE}.`)
  const { scripts: first, styles } = staticClosure(manifest, entry, PAGE)
  const lazy = readdirSync('dist/assets')
    .map((name) => `assets/${name}`)
    .filter((file) => file.endsWith('.js') && !first.includes(file))

  for (const file of first) console.log(`  ${kilobytes(await gzipped([file])).padStart(12)}  ${file}`)
  const total = await gzipped(first)
  console.log(`First load: ${kilobytes(total)} of JavaScript, limit ${kilobytes(FIRST_LOAD_LIMIT)}. Loaded later:`)
  for (const file of lazy) console.log(`  ${kilobytes(await gzipped([file])).padStart(12)}  ${file}`)
  // the worker is one file, which is not in the manifest
  const worker = lazy.filter((file) => file.startsWith('assets/engine.worker-'))
  if (worker.length === 0) throw new Error('dist/assets has no engine.worker-….js; expected the script of the worker.')
  const before = await gzipped(['index.html', 'first.js', ...styles, ...first, ...worker])
  console.log(`Before the first number: ${kilobytes(before)}, limit ${kilobytes(FIRST_NUMBER_LIMIT)}.`)
  if (total > FIRST_LOAD_LIMIT || before > FIRST_NUMBER_LIMIT) {
    console.error('The first load is too large: load something lazily.')
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
