let found: boolean | null = null

/** Whether the browser gives a WebGL 2 context. Asked once: every context counts against the few there may be. */
export const canDrawSpace = (): boolean => {
  if (found === null) {
    const context = document.createElement('canvas').getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    found = context !== null
  }
  return found
}
