import type { Plugin, UserConfig } from 'vite'

/**
 * Fails a build in which a worker is more than one file. A lazy chunk that shares code with the entry imports it, and WebKit
 * evaluates the entry again for that: two servers then listen to one port, and every call is answered twice.
 */
export const oneFile = (): Plugin => ({
  name: 'one-file-worker',
  generateBundle(_, bundle) {
    const others = Object.values(bundle).filter((file) => file.type === 'chunk' && !file.isEntry)
    if (others.length === 0) return
    this.error(
      `A worker is split into ${others.length + 1} files; expected one, which imports none. See worker.config.ts.`,
    )
  },
})

/** How workers are built: each is one file, with all that it may ever load. */
export const worker = {
  format: 'es',
  plugins: () => [oneFile()],
  rolldownOptions: { output: { codeSplitting: false }, checks: { bundlerTimings: false } },
} satisfies UserConfig['worker']
