import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { messages } from './messages.config.ts'
import { iconInPage, offline } from './offline.config.ts'
import { worker } from './worker.config.ts'

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  // WebAssembly, but no eval and no inline script
  "script-src 'self' 'wasm-unsafe-eval'",
  // Plotly and KaTeX write style attributes
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ')

/** Puts the policy into the built page only: the development server needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}

export default defineConfig({
  // the built page runs under any path, such as a GitHub Pages project
  base: './',
  plugins: [react(), messages(), contentSecurityPolicy(), iconInPage(), offline()],
  define: { global: 'globalThis' },
  resolve: {
    alias: {
      'maplibre-gl/dist/maplibre-gl.css': fileURLToPath(new URL('./app/charts/empty.css', import.meta.url)),
    },
  },
  worker,
  // Plotly is large, lazy and one chunk
  build: { manifest: true, target: 'es2023', chunkSizeWarningLimit: 1500 },
})
