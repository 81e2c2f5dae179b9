import { defineConfig } from '@playwright/test'
import { ONCE, type BackendOption } from './e2e/fixtures'
import { launchOptions } from './scripts/chromium.mjs'

// another one where several checkouts are tested at once
const PORT = Number(process.env['E2E_PORT'] ?? 4173)

/**
 * What depends on the backend runs on both. Links, sharing, embedding, charts and the page's furniture are the same
 * code on either, and run once: the software adapter would make the suite twice as long for nothing.
 */
const ON_WEBGPU = ['open', 'drag', 'parameters', 'conventions', 'mlx', 'space'].map((name) => `**/${name}.spec.ts`)

export default defineConfig<BackendOption>({
  testDir: 'e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    actionTimeout: 10_000,
    viewport: { width: 1280, height: 800 },
    // a copy of the whole page in every test would slow them all: only the specs of that copy allow it
    serviceWorkers: 'block',
    // A new profile for each test would compile the page anew, a quarter of the suite's time. Between tests storage, cookies,
    // routes and emulation are reset; permissions and the browser's history are not, so no test may rest on their absence.
    reuseContext: true,
  },
  projects: [
    {
      name: 'webgpu',
      testMatch: [...ON_WEBGPU, 'webgpu/**'],
      grepInvert: new RegExp(ONCE.tag),
      use: { backend: 'webgpu', launchOptions: launchOptions({ webgpu: true }) },
    },
    {
      name: 'js-fallback',
      testIgnore: 'webgpu/**',
      use: { backend: 'js', launchOptions: launchOptions({ webgpu: false }) },
    },
  ],
  webServer: {
    command: `npx vite preview --strictPort --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
})
