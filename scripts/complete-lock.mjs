// `npm run lock`, after `npm install` on a machine whose registry lacks packages for other platforms: npm then leaves them
// out of the lock file, and from then on `npm ci` refuses that file, everywhere. Their names and versions are known, so
// they are written in; a machine that needs one fetches it.
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {{ version?: string, optionalDependencies?: Record<string, string>, dev?: boolean, [field: string]: unknown }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages  keyed by path: node_modules/vite
 */

const LOCK = 'package-lock.json'
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'openharmony', 'win32']
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x']

/**
 * Optional packages that others name and the lock file does not hold.
 * @param {LockedPackages} packages
 * @returns {{ path: string, name: string, version: string, dev: boolean }[]}
 */
export function missingOptionals(packages) {
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev = false }) =>
    Object.entries(optionalDependencies)
      .map(([name, version]) => ({ path: `node_modules/${name}`, name, version, dev }))
      .filter(({ path }) => !Object.keys(packages).some((key) => key === path || key.endsWith(`/${path}`))),
  )
}

/**
 * What npm writes of a package for one platform, as its name tells it: oxlint's binding-linux-arm64-musl.
 * @param {{ name: string, version: string, dev: boolean }} missing
 * @returns {LockedPackage}
 */
export function lockedBinding({ name, version, dev }) {
  const parts = (name.split('/').at(-1) ?? '').split('-')
  const system = SYSTEMS.find((each) => parts.includes(each))
  const processor = PROCESSORS.find((each) => parts.includes(each))
  if (!system || !processor || !/^\d/.test(version)) {
    throw new Error(`${name}@${version} names no platform and exact version; add it to ${LOCK} by npm install.`)
  }
  // only Linux has a choice of it: on Windows gnu is a compiler, and npm would refuse the package for its libc
  const libc = system === 'linux' ? libcOf(parts) : null
  return {
    version,
    cpu: [processor],
    ...(dev ? { dev } : {}),
    ...(libc ? { libc } : {}),
    optional: true,
    os: [system],
  }
}

/** @param {string[]} parts of a package's name */
function libcOf(parts) {
  if (parts.some((part) => part.startsWith('musl'))) return ['musl']
  return parts.some((part) => part.startsWith('gnu')) ? ['glibc'] : null
}

/** @returns {{ packages: LockedPackages }} */
export const readLock = () => JSON.parse(readFileSync(LOCK, 'utf8'))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = readLock()
  const missing = missingOptionals(lock.packages)
  for (const each of missing) lock.packages[each.path] = lockedBinding(each)
  const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(LOCK, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
  console.log(
    missing.length === 0 ? `${LOCK} is complete.` : `Added ${missing.length} packages of other platforms to ${LOCK}.`,
  )
}
