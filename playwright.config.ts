import { defineConfig } from '@playwright/test'
import { chromiumFlags, quickestChromium } from './tests/browser/chromium.ts'

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  globalSetup: './tests/browser/build-site.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  reporter: 'line',
  fullyParallel: true,
  // A browser waits as often as it works.
  workers: '100%',
  // For a machine that does other things as well: what passes takes no longer, only what fails does.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'vi-VN',
    // A test answers requests in the place of a server; what a worker asks for passes by it.
    serviceWorkers: 'block',
    launchOptions: {
      ...quickestChromium(),
      args: [...chromiumFlags],
    },
  },
})
