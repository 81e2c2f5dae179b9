// What people read stands in the message catalogue (app/messages). This finds sentences outside it: text in JSX, and
// literals with a space between words. Messages of thrown errors are for whoever reads the console and stay in the code.
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** Where nobody reads: attributes whose value is a list of tokens or a drawing. */
const TOKEN_ATTRIBUTES = new Set([
  'className',
  'd',
  'points',
  'transform',
  'viewBox',
  'sizes',
  'rel',
  'accept',
  'allow',
])

/** What has a space and no reader. */
const NOT_READ = [
  // media queries and selectors
  /^\(m(in|ax)-width|^\(prefers-|^[\w-]*\[[\w-]+=|^[\w-]+(\[[^\]]*\])?(, [\w.[\]="-]+)+$/,
  // shaders
  /\bvoid main\b|^#version|\bgl_/,
  // lengths, fonts and colours
  /^[\d.…]+px |^-apple-system, |^rgba?\(/,
  // a mode of Plotly, outlines, mathematics
  /^x unified$|^M… |^(max|min)\(/,
  // HTML that is copied
  /^<\w+ \w+=|<\/\w+>$/,
]

/** What is put in by Plotly, and its markup: no words of ours. */
const TEMPLATE = /%\{[^}]*\}|<[^>]*>/g

/** Values of CSS, paths of SVG and selectors. */
const DRAWN_OR_SELECTED = /^(translate|linear-gradient)\(|^[Mm]-?[\d…]|:not\(|^:\w+, |^\w+\[[\w-]+\], /

/** What three.js says to the console, and is known by. */
const SAID_BY_THREE = /^THREE\./

const WORDS = /\p{L}\S*\s+\S*\p{L}/u
const WORD = /\p{L}{2}/u

/**
 * @typedef {{ type?: string, value?: unknown, name?: { name?: string }, callee?: { name?: string, property?: { name?: string } },
 *   quasi?: object, quasis?: { value: { cooked: string } }[], source?: unknown, start?: number }} Node
 * What of a syntax tree's nodes is read here.
 */

/**
 * The sentences of a file that stand outside the catalogue.
 * @param {string} name path of the file from the root
 * @param {string} source
 * @returns {{ line: number, text: string }[]}
 */
export function findSentences(name, source) {
  const { program, errors } = parseSync(name, source)
  if (errors.length > 0) throw new Error(`${name} cannot be parsed: ${errors[0]?.message}`)
  /** @type {{ line: number, text: string }[]} */
  const found = []
  /**
   * @param {Node} node
   * @param {string} text
   */
  const report = (node, text) => {
    if ([...NOT_READ, DRAWN_OR_SELECTED, SAID_BY_THREE].some((form) => form.test(text.trim()))) return
    found.push({ line: source.slice(0, node.start).split('\n').length, text: text.trim() })
  }
  /** @param {object} value */
  const visit = (value) => {
    const node = /** @type {Node} */ (value)
    if (isSilent(node)) return
    if (node.type === 'JSXText' && WORD.test(String(node.value))) report(node, String(node.value))
    if (node.type === 'Literal' && typeof node.value === 'string' && hasWords(node.value)) report(node, node.value)
    if (node.type === 'TemplateLiteral') {
      const text = (node.quasis ?? []).map(({ value: { cooked } }) => cooked).join('…')
      if (hasWords(text)) report(node, text)
    }
    for (const [part, child] of Object.entries(value)) {
      const isKey = node.type === 'Property' && part === 'key'
      if (!isKey && child !== null && typeof child === 'object') visit(child)
    }
  }
  visit(program)
  return found
}

/** @param {string} text */
const hasWords = (text) => WORDS.test(text.replaceAll(TEMPLATE, ' '))

/** @param {Node} node */
function isSilent({ type, name, callee, source }) {
  if (type === 'ImportDeclaration' || (type === 'ExportNamedDeclaration' && source)) return true
  if (type === 'JSXAttribute') return TOKEN_ATTRIBUTES.has(name?.name ?? '')
  if (type === 'NewExpression') return (callee?.name ?? '').endsWith('Error')
  return type === 'TaggedTemplateExpression' || type === 'TSLiteralType'
}

/**
 * @param {string} root the project's folder
 * @param {readonly string[]} folders
 * @returns {string[]} one line for each sentence
 */
export function sentencesOutside(root, folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.|\.d\.ts$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  )
  return files.flatMap((file) =>
    findSentences(file, readFileSync(join(root, file), 'utf8')).map(({ line, text }) => `${file}:${line}: ${text}`),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folders = process.argv.slice(2)
  const sentences = sentencesOutside('.', folders.length > 0 ? folders : ['app'])
  for (const sentence of sentences) console.error(sentence)
  if (sentences.length > 0) {
    console.error(
      `${sentences.length} sentences outside app/messages: move them to the catalogue (docs/how-to/add-a-message.md).`,
    )
    process.exitCode = 1
  }
}
