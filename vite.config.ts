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

/** Has the browser fetch the page's own code with the entry, which asks for it: otherwise it comes one round trip later. */
function preloadPage(): Plugin {
  return {
    name: 'preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
        const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/app/page.tsx'))
        if (!page) throw new Error('The build has no chunk of app/page.tsx; expected the entry to import it lazily.')
        const isEntry = (file: string) => chunks.some(({ fileName, isEntry: is }) => fileName === file && is)
        const tag = (attrs: Record<string, string>) => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: '' },
          injectTo: 'head' as const,
        })
        return [
          ...[page.fileName, ...page.imports.filter((file) => !isEntry(file))].map((file) =>
            tag({ rel: 'modulepreload', href: `./${file}` }),
          ),
          ...[...(page.viteMetadata?.importedCss ?? [])].map((file) =>
            tag({ rel: 'preload', as: 'style', href: `./${file}` }),
          ),
        ]
      },
    },
  }
}

/**
 * Where the page will be, as SITE_URL says: what shows a picture of it beside a link wants whole addresses, which a page
 * that runs under any path cannot know (docs/hosting.md).
 */
function wholeAddresses(): Plugin {
  const site = process.env['SITE_URL']
  return {
    name: 'whole-addresses',
    apply: 'build',
    transformIndexHtml: (html) => {
      if (!site) return html
      const base = new URL(site.endsWith('/') ? site : `${site}/`)
      const url = { tag: 'meta', attrs: { property: 'og:url', content: base.href }, injectTo: 'head' as const }
      return { html: html.replace('"./preview.png"', `"${new URL('preview.png', base).href}"`), tags: [url] }
    },
  }
}

export default defineConfig({
  // the built page runs under any path, such as a GitHub Pages project
  base: './',
  plugins: [react(), messages(), contentSecurityPolicy(), preloadPage(), wholeAddresses(), iconInPage(), offline()],
  define: { global: 'globalThis' },
  resolve: {
    alias: {
      'maplibre-gl/dist/maplibre-gl.css': fileURLToPath(new URL('./app/charts/empty.css', import.meta.url)),
    },
  },
  worker,
  build: {
    manifest: true,
    target: 'es2023',
    // Plotly is large, lazy and one chunk
    chunkSizeWarningLimit: 1500,
    // how long plugins took is no warning
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
})
