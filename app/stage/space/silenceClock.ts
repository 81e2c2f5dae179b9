import { setConsoleFunction } from 'three'

/** fiber 9 still makes a Clock, and three warns of every one of them. */
const DEPRECATION = 'THREE.Clock: This module has been deprecated'

/** Keeps one warning out of the console that nobody here could act on; everything else that three says stays. */
export const silenceClock = () => {
  const page = globalThis.console
  setConsoleFunction((kind, message, ...details) => {
    if (!message.startsWith(DEPRECATION)) page[kind](message, ...details)
  })
}
