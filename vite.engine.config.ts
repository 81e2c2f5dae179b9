import { defineConfig } from 'vite'

/** The engine alone, for Node and for other people's pages: dist-engine/index.js loads its backends when they are asked for. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist-engine',
    target: 'es2023',
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
  },
})
