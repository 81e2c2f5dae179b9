/**
 * Loads a chunk of the page's program, again also after it failed. Browsers ask for a module that failed once more; Vite
 * asks for its styles but once, so those that never came are asked for here.
 */
export const loadChunk = async <Module>(load: () => Promise<Module>): Promise<Module> => {
  // the same listener is added once, however often it is asked for
  addEventListener('error', markFailed, { capture: true })
  await Promise.all(failedStyles().map(askAgain))
  return load()
}

/**
 * Notes on a link that its styles did not come. Nothing else tells them from styles that are under way for another chunk:
 * to replace their link would leave that chunk waiting for ever for it to load.
 */
const markFailed = ({ target }: Event): void => {
  if (target instanceof HTMLLinkElement) target.dataset['failed'] = 'true'
}

const failedStyles = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"][data-failed]')]

const askAgain = (failed: HTMLLinkElement): Promise<void> =>
  new Promise((resolve, reject) => {
    const again = document.createElement('link')
    again.rel = 'stylesheet'
    again.href = failed.href
    again.addEventListener('load', () => resolve())
    again.addEventListener('error', () => reject(new Error(`The styles ${failed.href} could not be loaded.`)))
    failed.replaceWith(again)
  })
