import { defineConfig } from '@playwright/test'
import { chromiumPath } from './tests/browser/chromium.ts'

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  globalSetup: './tests/browser/build-site.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  reporter: 'line',
  fullyParallel: true,
  use: {
    locale: 'vi-VN',
    launchOptions: {
      executablePath: chromiumPath(),
      // A container's root user cannot have Chromium's sandbox; the other switches keep it from calling home.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
