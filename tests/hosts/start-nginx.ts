import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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

/** nginx with `deploy/nginx/`, and with the access log that a distribution's own configuration has. */
export async function startNginx(
  t: TestContext,
  { root, endpointPort }: HostOptions,
): Promise<Host> {
  const folder = testFolder(t)
  const port = await freePort()
  const file = (name: string) => join(folder, name)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  mkdirSync(file('snippets'))
  const snippet = 'snippets/cong-tinh-endpoint.conf'
  writeFileSync(file(snippet), deployFile(`nginx/${snippet}`, {}))
  writeFileSync(
    file('site.conf'),
    deployFile('nginx/cong-tinh.conf', {
      '127.0.0.1:8081': `127.0.0.1:${endpointPort}`,
      'listen 80;': `listen 127.0.0.1:${port};`,
      'listen [::]:80;': '',
      '/srv/cong-tinh/dist': root,
    }),
  )
  writeFileSync(
    file('nginx.conf'),
    `daemon off;
     ${process.getuid?.() === 0 ? 'user root;' : ''}
     pid ${file('nginx.pid')};
     error_log ${file('error.log')};
     events {}
     http {
       types { text/html html; }
       access_log ${file('access.log')};
       ${temporary.map((name) => `${name}_temp_path ${file(name)};`).join('\n')}
       include site.conf;
     }`,
  )
  const parameters = ['-e', file('error.log'), '-c', file('nginx.conf')]
  const stop = await runHost(t, { command: 'nginx', parameters, port })
  const read = (name: string) => readFileSync(file(name), 'utf8')
  return { port, stop: async () => (await stop()) + read('access.log') + read('error.log') }
}
