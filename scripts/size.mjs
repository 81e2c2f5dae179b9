// Holds what the page loads before anything is asked of it: the entry and all it imports statically.
import filePlugin from '@size-limit/file'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import sizeLimit from 'size-limit'

/** Bytes of gzipped JavaScript before the first interaction; the lazy chunks (Plotly, KaTeX, three.js) not included. */
const FIRST_LOAD_LIMIT = 180_000

/**
 * @typedef {{ file: string, imports?: string[], isEntry?: boolean }} Chunk
 * @typedef {Record<string, Chunk>} Manifest  Vite's manifest, keyed by source
 */

/**
 * The files that `entry` loads at once, itself included.
 * @param {Manifest} manifest
 * @param {string} entry a key of the manifest
 * @returns {string[]}
 */
export function staticClosure(manifest, entry) {
  /** @type {Set<string>} */
  const reached = new Set()
  const waiting = [entry]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue
    reached.add(key)
    waiting.push(...(manifest[key]?.imports ?? []))
  }
  return [...reached].flatMap((key) => manifest[key]?.file ?? [])
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
  const first = staticClosure(manifest, entry)
  const lazy = readdirSync('dist/assets')
    .map((name) => `assets/${name}`)
    .filter((file) => file.endsWith('.js') && !first.includes(file))

  for (const file of first) console.log(`  ${kilobytes(await gzipped([file])).padStart(12)}  ${file}`)
  const total = await gzipped(first)
  console.log(`First load: ${kilobytes(total)} of JavaScript, limit ${kilobytes(FIRST_LOAD_LIMIT)}. Loaded later:`)
  for (const file of lazy) console.log(`  ${kilobytes(await gzipped([file])).padStart(12)}  ${file}`)
  if (total > FIRST_LOAD_LIMIT) {
    console.error(`The first load is ${kilobytes(total - FIRST_LOAD_LIMIT)} too large: load something lazily.`)
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
