import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import {
  deployFile,
  freePort,
  type Host,
  type HostOptions,
  runHost,
  testFolder,
} from './start-host.ts'

/** Caddy with `deploy/caddy/Caddyfile`, without TLS, and with an access log besides. */
export async function startCaddy(
  t: TestContext,
  { root, endpointPort }: HostOptions,
): Promise<Host> {
  const folder = testFolder(t)
  const port = await freePort()
  writeFileSync(
    join(folder, 'Caddyfile'),
    deployFile('caddy/Caddyfile', {
      '127.0.0.1:8081': `127.0.0.1:${endpointPort}`,
      '\tservers {': `\tadmin off\n\tservers {`,
      'daikim.example.vn {': `http://:${port} {\n\tbind 127.0.0.1\n\tlog`,
      '/srv/cong-tinh/dist': root,
    }),
  )
  const parameters = ['run', '--config', join(folder, 'Caddyfile')]
  const environment = { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder }
  const stop = await runHost(t, { command: 'caddy', parameters, environment, port })
  return { port, stop }
}
