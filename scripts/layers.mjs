// Who may import whom. The direction of imports is the architecture (docs/architecture.md); this holds it.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** The engine's folders in order: each imports only those before it. */
const ENGINE = ['tensor', 'loss', 'kernels', 'field', 'scene', 'codec', 'worker']

/** Packages the engine may import: a schema and a compression for its edge, nothing that draws or holds state. */
const ENGINE_PACKAGES = ['zod', 'fflate']

/** What the primitives of app/ui take from the catalogue: words of no domain, such as Close. */
const UI_MESSAGES = ['app/messages/catalogue', 'app/messages/ui']

const TEST_PACKAGES = ['vitest', 'fast-check', 'node']

/** Packages that only these places may import, so that each stays in its own lazy chunk. */
const CONFINED = [
  // its wrapper, and what its drawing in space adds in a chunk of its own
  { package: 'plotly.js', places: ['app/charts/Plotly.tsx', 'app/charts/surface.ts'] },
  { package: 'three', places: ['app/stage/space/'] },
  { package: '@react-three/fiber', places: ['app/stage/space/'] },
  { package: '@react-three/drei', places: ['app/stage/space/'] },
]

/** Folders of the interface that do not know each other. */
const REFUSED = [
  { from: 'app/charts/kinds/', to: 'app/state/', reason: 'a chart is drawn of a ChartSource, not of the state.' },
  // it would bring the whole state by the back door
  {
    from: 'app/charts/kinds/',
    to: 'app/charts/source',
    reason: 'a chart is drawn of a ChartSource, not of the state.',
  },
  { from: 'app/charts/', to: 'app/inspector/', reason: 'charts stand by themselves, without the inspector.' },
]

/**
 * Every import under `root`/src and `root`/app that the architecture does not allow.
 * @param {string} root the project's folder
 * @returns {string[]} one sentence for each
 */
export function findViolations(root) {
  const files = ['src', 'app'].flatMap((folder) => sourceFiles(join(root, folder)))
  return files.flatMap((file) => {
    const from = relative(root, file).split(sep).join('/')
    return importsOf(file).flatMap((specifier) => {
      const reason = specifier.startsWith('.')
        ? refuseFile(
            from,
            relative(root, resolve(dirname(file), specifier))
              .split(sep)
              .join('/'),
          )
        : refusePackage(from, packageOf(specifier))
      return reason ? [`${from} imports ${specifier}: ${reason}`] : []
    })
  })
}

/**
 * @param {string} from path of the importing file, from the root
 * @param {string} to path of the imported file, from the root
 * @returns {string | null}
 */
function refuseFile(from, to) {
  if (to.startsWith('src/testing/') && !isTest(from)) return 'only tests use src/testing.'
  if (!from.startsWith('src/')) return refuseInInterface(from, to)
  if (!to.startsWith('src/')) return 'the engine imports nothing from outside src.'
  const reach = ENGINE.indexOf(folderOf(to))
  const own = ENGINE.indexOf(folderOf(from))
  // src/index.ts and src/testing stand to the right of every layer
  if (own < 0 || isTestOnly(to)) return null
  return reach < 0 || reach > own ? `${folderOf(from)} may import only ${ENGINE.slice(0, own + 1).join(', ')}.` : null
}

/**
 * @param {string} from path of the importing file, from the root, outside src
 * @param {string} to path of the imported file, from the root
 * @returns {string | null}
 */
function refuseInInterface(from, to) {
  const toView = to.startsWith('app/') && !to.startsWith('app/ui/') && !UI_MESSAGES.includes(to)
  if (from.startsWith('app/ui/') && (to.startsWith('src/') || toView)) {
    return 'the primitives of app/ui know no word of the domain.'
  }
  return REFUSED.find((rule) => from.startsWith(rule.from) && to.startsWith(rule.to))?.reason ?? null
}

/**
 * @param {string} from path of the importing file, from the root
 * @param {string} name the package
 * @returns {string | null}
 */
function refusePackage(from, name) {
  const confined = CONFINED.find((entry) => entry.package === name)
  if (confined && !confined.places.some((place) => from.startsWith(place))) {
    return `only ${confined.places.join(' and ')} imports ${name}.`
  }
  if (!from.startsWith('src/') || ENGINE_PACKAGES.includes(name)) return null
  if (isTest(from) && TEST_PACKAGES.includes(name)) return null
  return `the engine imports no package but ${ENGINE_PACKAGES.join(', ')}.`
}

/** @param {string} path */
const isTestOnly = (path) => path.startsWith('src/testing/')

/** @param {string} path */
const isTest = (path) => isTestOnly(path) || path.includes('.test.') || path.startsWith('src/kernels/conformance')

/** @param {string} path such as src/loss/options.ts; its layer is `loss` */
const folderOf = (path) => path.split('/')[1] ?? ''

/** @param {string} specifier */
function packageOf(specifier) {
  if (specifier.startsWith('node:')) return 'node'
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

/**
 * Whatever a file loads: imports, re-exports, dynamic imports, types by `import('…')`, and `new URL('…', import.meta.url)`.
 * @param {string} file
 * @returns {string[]}
 */
function importsOf(file) {
  const { program, errors } = parseSync(file, readFileSync(file, 'utf8'))
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  /** @type {string[]} */
  const found = []
  visit(program, found)
  return found
}

/**
 * @typedef {{ type?: string, source?: Node | null, value?: unknown, callee?: Node, name?: string, arguments?: Node[], object?: Node }} Node
 * What of a syntax tree's nodes is read here.
 *
 * @param {object} node
 * @param {string[]} found
 */
function visit(node, found) {
  const { type = '', source, callee, arguments: given } = /** @type {Node} */ (node)
  if (/Import|Export/.test(type) && typeof source?.value === 'string') found.push(source.value)
  if (type === 'NewExpression' && callee?.name === 'URL' && given?.[1]?.object?.type === 'MetaProperty') {
    found.push(String(given[0]?.value))
  }
  for (const child of Object.values(node)) if (child !== null && typeof child === 'object') visit(child, found)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const violations = findViolations(process.cwd())
  for (const violation of violations) console.error(violation)
  console.log(
    violations.length === 0 ? 'Every import goes the allowed way.' : `${violations.length} forbidden imports.`,
  )
  process.exitCode = violations.length === 0 ? 0 : 1
}
