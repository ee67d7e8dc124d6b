import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The system's Chromium without a window, which opens a page in half the time. */
const systemShell = '/usr/bin/chromium-headless-shell'

/** Chromium to test with: Playwright's own where it was downloaded, else the system's; null where there is none. */
export function findChromium(): string | null {
  return (
    ownChromium() ??
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
      existsSync(path),
    ) ??
    null
  )
}

/** The same for Playwright's options. Throws a sentence that says what to do. */
export function chromiumPath(): string {
  const found = findChromium()
  if (!found)
    throw new Error(
      'No Chromium: "npm test" installs one, or run "npx playwright install chromium".',
    )
  return found
}

/** Whether the quicker one is there, which most tests are made with. */
export function hasShell(): boolean {
  return hasOwnShell() || existsSync(systemShell)
}

/**
 * What Playwright is told to start for tests that need no back-forward cache and no prerendering, which the quicker one lacks:
 * nothing where it has its own, which it finds by itself. Throws where there is no Chromium at all.
 */
export function quickestChromium(): { readonly executablePath?: string } {
  if (hasOwnShell()) return {}
  return { executablePath: existsSync(systemShell) ? systemShell : chromiumPath() }
}

/** A container's root user cannot have Chromium's sandbox; the other switches keep it from calling home. */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function ownChromium(): string | null {
  const path = chromium.executablePath()
  return path !== '' && existsSync(path) ? path : null
}

/** Playwright's own lies beside its Chromium, in a folder with the same number, and is what it starts when it is told nothing. */
function hasOwnShell(): boolean {
  const [, before, number] = /^(.*[\\/])chromium-(\d+)[\\/]/.exec(ownChromium() ?? '') ?? []
  return number !== undefined && existsSync(`${before}chromium_headless_shell-${number}`)
}
