import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { compileMessages } from './scripts/messages.mjs'

const CATALOGUE = /app\/messages\/([a-z]+)\/[\w-]+\.json\?messages$/

/**
 * Compiles the message files that are imported with `?messages` (docs/decisions/0022-messages.md): what reaches the page
 * are strings and small functions, no parser and nothing to evaluate.
 */
export const messages = (): Plugin => ({
  name: 'messages',
  enforce: 'pre',
  load(id) {
    const language = CATALOGUE.exec(id)?.[1]
    if (language === undefined) return null
    const file = id.slice(0, id.indexOf('?'))
    this.addWatchFile(file)
    return { code: compileMessages(language, JSON.parse(readFileSync(file, 'utf8'))), moduleType: 'js' }
  },
})
