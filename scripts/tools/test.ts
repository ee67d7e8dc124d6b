// Everything a merge must pass, in the order in which it fails fastest.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { findChromium, hasShell } from '../../tests/browser/chromium.ts'

const bin = (name: string) => `node_modules/${name}`

const steps: readonly (readonly [string, readonly string[]])[] = [
  ['types', [bin('typescript/bin/tsc')]],
  ['format and lint', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']],
  [
    'unit and build tests',
    // One file a processor: Node leaves one free.
    [
      '--test',
      `--test-concurrency=${availableParallelism()}`,
      '--test-reporter=spec',
      'tests/**/*.test.ts',
    ],
  ],
  ['browser tests', [bin('@playwright/test/cli.js'), 'test']],
]

if (process.argv.length > 2) {
  console.error('npm test không nhận thêm tham số nào.')
  process.exit(2)
}
if (!hasShell()) installChromium()
// Two hundred processes load the same program, and most of them start others that do.
const env = { ...process.env, NODE_COMPILE_CACHE: resolve('.cache/compiled') }
for (const [name, parameters] of steps) {
  console.log(`\n── ${name}`)
  const run = spawnSync(process.execPath, parameters, { stdio: 'inherit', env })
  if (run.status !== 0) {
    console.error(`\n✖ ${name}`)
    process.exit(1)
  }
}
rmSync('test-results', { recursive: true, force: true })
console.log('\n✔ npm test')

/**
 * Playwright's own download, which has both; where that does not work and this user may install them, the distribution's packages.
 * Without the quicker one the tests only take longer.
 */
function installChromium(): void {
  console.log('── Chromium')
  const playwright = [bin('@playwright/test/cli.js'), 'install', 'chromium']
  const download = spawnSync(process.execPath, playwright)
  if (hasShell()) return
  if (process.getuid?.() === 0) {
    aptGet('update', '-q')
    if (!findChromium()) aptGet('install', '-y', '-q', 'chromium')
    aptGet('install', '-y', '-q', 'chromium-headless-shell')
  }
  if (findChromium()) return
  console.error(String(download.stderr))
  console.error('Không cài được Chromium. Hãy cài trình duyệt này rồi chạy lại npm test.')
  process.exit(3)
}

function aptGet(...parameters: string[]): void {
  spawnSync('apt-get', parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
