import { playwright } from '@vitest/browser-playwright'
import { messages } from './messages.config.ts'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './scripts/chromium.mjs'
import './scripts/node20.mjs'

const GPU_TESTS = '{src,app}/**/*.gpu.test.ts'

export default defineConfig({
  test: {
    // of itself Vitest leaves one core idle, which of two is half
    maxWorkers: '100%',
    // a property tries hundreds of cases, and a machine may be busy with something else
    testTimeout: 30_000,
    projects: [
      {
        plugins: [messages()],
        test: {
          name: 'unit',
          environment: 'node',
          // a thread for each file starts sooner than a process
          pool: 'threads',
          include: ['{src,app,scripts}/**/*.test.ts'],
          exclude: [GPU_TESTS],
        },
      },
      {
        plugins: [messages()],
        test: {
          name: 'gpu',
          include: [GPU_TESTS],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions({ webgpu: true }) }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'engines',
          environment: 'node',
          include: ['e2e-engines/*.test.ts'],
        },
      },
    ],
  },
})
