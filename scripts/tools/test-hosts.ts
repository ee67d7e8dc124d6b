// npm run test:hosts: the built site behind real nginx, Caddy and Apache, with the configuration that a build makes for them.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { needed } from './web-servers.ts'

/** The Debian way to say that nothing is to be started (https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt). */
const policyFile = '/usr/sbin/policy-rc.d'

const tests = ['published-answers', 'published-files', 'statistics-proxies'].map(
  (name) => `tests/hosts/${name}.ts`,
)

if (process.argv.length > 2) {
  console.error('npm run test:hosts không nhận thêm tham số nào.')
  process.exit(2)
}
const missing = needed.filter(({ find }) => !find())
if (missing.length > 0) install(missing.map((one) => one.package))
const absent = needed.filter(({ find }) => !find())
if (absent.length > 0) {
  const packages = absent.map((one) => one.package).join(' ')
  console.error(
    `Thiếu ${absent.map(({ name }) => name).join(', ')}. Hãy cài rồi chạy lại; trên Debian: apt-get install ${packages}`,
  )
  process.exit(3)
}
const run = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...tests], {
  stdio: 'inherit',
})
process.exit(run.status === 0 ? 0 : 1)

/** Installs packages where this user may, without ever starting the services that come with them. */
function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0) return
  console.log(`── ${packages.join(', ')}`)
  const isOurs = !existsSync(policyFile)
  if (isOurs) writeFileSync(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    for (const parameters of [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', ...packages],
    ]) {
      spawnSync('apt-get', parameters, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    }
    // Nor is one to start with the machine the next time.
    for (const name of packages) spawnSync('systemctl', ['disable', name], { stdio: 'ignore' })
  } finally {
    if (isOurs) rmSync(policyFile, { force: true })
  }
}
