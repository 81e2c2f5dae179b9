import { defineConfig } from '@playwright/test'
import type { BackendOption } from './e2e/fixtures'
import { launchOptions } from './scripts/chromium.mjs'

const PORT = 4173

export default defineConfig<BackendOption>({
  testDir: 'e2e',
  // two cores, one of them for the software GPU
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    actionTimeout: 10_000,
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'webgpu',
      testIgnore: 'js-fallback/**',
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
