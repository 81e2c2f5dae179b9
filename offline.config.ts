import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/**
 * Puts the icon into the built page. Chromium asks for it again whenever the address changes, that is with every edit,
 * and such a request wakes up a service worker that is just being replaced: the new one then waits on.
 */
export const iconInPage = (): Plugin => ({
  name: 'icon-in-page',
  apply: 'build',
  transformIndexHtml: (html) =>
    html.replace('./icon.svg', `data:image/svg+xml,${encodeURIComponent(readFileSync('public/icon.svg', 'utf8'))}`),
})

/**
 * What makes the built page work without a network and lets it be installed: a service worker that keeps a copy of the
 * whole page, and the manifest (docs/decisions/0010-offline.md). All paths are relative: the page runs under any.
 */
export const offline = () =>
  VitePWA({
    // the page registers it by itself: app/offline
    injectRegister: false,
    registerType: 'prompt',
    workbox: {
      // everything, so that a new kind of file is not forgotten; but of each font only what browsers take, and no picture for others
      globPatterns: ['**/*'],
      globIgnores: ['**/*.{woff,ttf}', '**/*.webmanifest', 'preview.png'],
      // a build with a larger file fails
      maximumFileSizeToCacheInBytes: 4_000_000,
      // the first visit is served from the copy as soon as there is one: its network may go before the next
      clientsClaim: true,
      // it would take the copies of other pages beneath this one, too; ours replaces its own
      cleanupOutdatedCaches: false,
      // one file, so that one header says how long it may be kept
      inlineWorkboxRuntime: true,
      // The copy answers for the page's own address, whatever query it carries, and for nothing else: other pages may
      // lie beneath it, which a fallback for all navigation would hide.
      navigateFallback: null,
      ignoreURLParametersMatching: [/^/],
    },
    // the pattern above finds them
    includeManifestIcons: false,
    manifest: {
      name: 'Triplet Playground',
      short_name: 'Triplets',
      description:
        'Take hold of the triplet loss: drag the points, turn the parameters, see why the loss is what it is.',
      lang: 'en',
      categories: ['education', 'developer tools'],
      start_url: '.',
      scope: '.',
      display: 'standalone',
      // paper and chrome of app/ui/tokens.css; the page itself changes the latter with its theme
      background_color: '#ffffff',
      theme_color: '#f7f7f5',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
  })
