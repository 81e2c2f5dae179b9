// What people read stands in app/messages, one JSON file an area and language, in ICU MessageFormat. The build compiles it
// (messages.config.ts); this writes the types of the messages, and with --check fails where they are not those of the files.
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/lib/compile-module.js'
import { parse } from '@messageformat/parser'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'

const FOLDER = 'app/messages'
const TYPES = `${FOLDER}/messages.d.ts`
/** The language that is complete: the others have its messages and its arguments. */
const SOURCE_LANGUAGE = 'en'

/** @typedef {Record<string, string>} Catalogue name of each message and its text */
/** @typedef {import('@messageformat/parser').Token} Token */

/**
 * A module whose default export has each message: a string, or a function of its arguments where it has some.
 * @param {string} language such as en
 * @param {Catalogue} messages
 * @returns {string} JavaScript
 */
export function compileMessages(language, messages) {
  const plain = Object.entries(messages).filter(([, text]) => argumentsOf(text).size === 0)
  const withArguments = Object.entries(messages).filter(([, text]) => argumentsOf(text).size > 0)
  const strings = Object.fromEntries(plain.map(([name, text]) => [name, plainText(text)]))
  if (withArguments.length === 0) return `export default ${JSON.stringify(strings)}`
  const functions = compileModule(new MessageFormat(language), Object.fromEntries(withArguments))
  return `${functions.replace('export default', 'const functions =')}\nexport default { ...functions, ...${JSON.stringify(strings)} }`
}

/**
 * The types of the messages of every area, as declarations of the modules that messages.config.ts makes of the files.
 * @param {Record<string, Catalogue>} areas
 * @returns {string} TypeScript
 */
export function typesOf(areas) {
  const modules = Object.entries(areas).map(([area, messages]) => {
    const entries = Object.entries(messages).map(([name, text]) => {
      const given = [...argumentsOf(text)].map(([argument, type]) => `readonly ${argument}: ${type}`)
      return `readonly ${name}: ${given.length === 0 ? 'string' : `(given: { ${given.join('; ')} }) => string`}`
    })
    return `declare module '*/${area}.json?messages' { const messages: { ${entries.join('\n')} }\nexport default messages }`
  })
  return `// Written by \`npm run messages\`: the messages of ${FOLDER}/${SOURCE_LANGUAGE} and their arguments.\n\n${modules.join('\n\n')}\n`
}

/**
 * What a message takes: a number where it is counted, one of some words where it selects, else whatever is put in.
 * @param {string} text
 * @returns {Map<string, string>} the TypeScript type of each argument
 */
export function argumentsOf(text) {
  /** @type {Map<string, string>} */
  const found = new Map()
  /** @param {readonly Token[]} tokens */
  const collect = (tokens) => {
    for (const token of tokens) {
      if (token.type === 'content' || token.type === 'octothorpe') continue
      const before = found.get(token.arg)
      const type = typeOf(token)
      if (before === undefined || before === 'string | number') found.set(token.arg, type)
      if ('cases' in token) for (const { tokens: inner } of token.cases) collect(inner)
    }
  }
  collect(parse(text))
  return found
}

/**
 * @param {Exclude<Token, import('@messageformat/parser').Content | import('@messageformat/parser').Octothorpe>} token
 * @returns {string}
 */
function typeOf(token) {
  if (token.type === 'plural' || token.type === 'selectordinal') return 'number'
  if (token.type !== 'select') return 'string | number'
  const words = token.cases.map(({ key }) => key)
  return words.includes('other') ? 'string' : words.map((word) => `'${word}'`).join(' | ')
}

/** @param {string} text a message without arguments, whose quoted braces are read */
const plainText = (text) =>
  parse(text)
    .map((token) => (token.type === 'content' ? token.value : ''))
    .join('')

/**
 * @param {string} root the project's folder
 * @param {string} language
 * @returns {Record<string, Catalogue>} the messages of each area
 */
export function readCatalogues(root, language) {
  const folder = join(root, FOLDER, language)
  return Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const style = JSON.parse(readFileSync('.prettierrc.json', 'utf8'))
  const types = await format(typesOf(readCatalogues('.', SOURCE_LANGUAGE)), { ...style, parser: 'typescript' })
  if (!process.argv.includes('--check')) writeFileSync(TYPES, types)
  else if (readFileSync(TYPES, 'utf8') !== types) {
    console.error(`${TYPES} does not fit the messages: run npm run messages.`)
    process.exitCode = 1
  }
}
