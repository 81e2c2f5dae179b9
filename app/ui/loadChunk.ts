/**
 * Loads a chunk of the page's program, again also after it failed. Browsers ask for a module that failed once more; Vite
 * asks for its styles but once, so those that never came are asked for here.
 */
export const loadChunk = async <Module>(load: () => Promise<Module>): Promise<Module> => {
  await Promise.all(missingStyles().map(askAgain))
  return load()
}

const missingStyles = (): HTMLLinkElement[] =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(({ sheet }) => sheet === null)

const askAgain = (missing: HTMLLinkElement): Promise<void> =>
  new Promise((resolve, reject) => {
    const again = document.createElement('link')
    again.rel = 'stylesheet'
    again.href = missing.href
    again.addEventListener('load', () => resolve())
    again.addEventListener('error', () => reject(new Error(`The styles ${missing.href} could not be loaded.`)))
    missing.replaceWith(again)
  })
