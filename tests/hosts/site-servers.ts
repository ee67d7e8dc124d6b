import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import {
  apache,
  apacheModules,
  caddy,
  nginx,
  nginxBrotli,
} from '../../scripts/tools/web-servers.ts'
import type { PublishedFolder } from './published-folder.ts'
import { deployFile, freePort, runHost, testFolder } from './start-host.ts'

/** A web server that a built site is tried behind. */
export interface SiteServer {
  readonly name: string
  /** Encodings that it uses, the best first. */
  readonly encodings: readonly string[]
  /** Starts it with the site, and resolves with its port. */
  start(t: TestContext, site: PublishedFolder): Promise<number>
}

export const siteServers: readonly SiteServer[] = [
  {
    name: 'nginx',
    encodings: ['gzip'],
    start: (t, site) =>
      startNginx(t, (port) => ({ 'site.conf': server(port, site, '.nginx.conf') })),
  },
  {
    name: 'nginx with ngx_brotli',
    encodings: ['br', 'gzip'],
    start: (t, site) =>
      startNginx(
        t,
        (port) => ({ 'site.conf': server(port, site, '.nginx-brotli.conf') }),
        `load_module ${nginxBrotli.find()};`,
      ),
  },
  {
    name: 'Caddy',
    encodings: ['br', 'gzip'],
    start: (t, site) =>
      startCaddy(
        t,
        (port) =>
          `{\nadmin off\n}\nhttp://:${port} {\nbind 127.0.0.1\nroot * ${site.root}\n${site.beside['.Caddyfile']}}\n`,
      ),
  },
  { name: 'Apache', encodings: ['br', 'gzip'], start: startApache },
]

/** A server block as its administrator writes it. */
function server(port: number, site: PublishedFolder, ending: string): string {
  return `server { listen 127.0.0.1:${port}; root ${site.root};\n${site.beside[ending]}}`
}

/** A server with the files of `deploy/`, in which the part of the site is that of the build. */
export interface StatisticsServer {
  readonly name: string
  start(t: TestContext, site: PublishedFolder, endpointPort: number): Promise<number>
}

export const statisticsServers: readonly StatisticsServer[] = [
  {
    name: 'nginx',
    start: (t, site, endpointPort) =>
      startNginx(t, (port) => ({
        'snippets/cong-tinh-endpoint.conf': deployFile(
          'nginx/snippets/cong-tinh-endpoint.conf',
          {},
        ),
        'site.conf': deployFile('nginx/cong-tinh.conf', {
          '127.0.0.1:8081': `127.0.0.1:${endpointPort}`,
          'listen 80;': `listen 127.0.0.1:${port};`,
          'listen [::]:80;': '',
          '/srv/cong-tinh/dist': site.root,
          '    location / {\n        try_files $uri $uri/ =404;\n    }\n':
            site.beside['.nginx.conf'] ?? '',
        }),
      })),
  },
  {
    name: 'Caddy',
    start: (t, site, endpointPort) =>
      startCaddy(t, (port) => {
        const file = deployFile('caddy/Caddyfile', {
          '127.0.0.1:8081': `127.0.0.1:${endpointPort}`,
          '\tservers {': '\tadmin off\n\tservers {',
          'daikim.example.vn {': `http://:${port} {\n\tbind 127.0.0.1\n\troot * ${site.root}`,
        })
        return `${file.slice(0, file.indexOf('\n\thandle {\n'))}\n${site.beside['.Caddyfile']}}\n`
      }),
  },
]

type Files = Readonly<Record<string, string>>

/** nginx with these files beside its own configuration, which knows no media types and no error pages. */
async function startNginx(
  t: TestContext,
  files: (port: number) => Files,
  first = '',
): Promise<number> {
  const folder = testFolder(t)
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n')
  const file = join(folder, 'nginx.conf')
  write(folder, {
    ...files(port),
    'nginx.conf': `${first}
      daemon off;
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      pid ${join(folder, 'nginx.pid')};
      events {}
      http { access_log off; ${temporary} include site.conf; }`,
  })
  const parameters = ['-e', join(folder, 'error.log'), '-c', file]
  await runHost(t, { command: nginx.find() ?? '', parameters, port })
  return port
}

async function startCaddy(t: TestContext, text: (port: number) => string): Promise<number> {
  const folder = testFolder(t)
  const port = await freePort()
  write(folder, { Caddyfile: text(port) })
  const parameters = ['run', '--config', join(folder, 'Caddyfile')]
  const environment = { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder }
  await runHost(t, { command: caddy.find() ?? '', parameters, environment, port })
  return port
}

/** Apache as a distribution has it: it lists folders, follows links and compresses, unless the site says otherwise. */
async function startApache(t: TestContext, site: PublishedFolder): Promise<number> {
  const folder = testFolder(t)
  const port = await freePort()
  const modules = [
    'mpm_event',
    'authz_core',
    'alias',
    'autoindex',
    'deflate',
    'dir',
    'env',
    'filter',
    'headers',
    'mime',
    'rewrite',
    'setenvif',
  ].map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`)
  const file = join(folder, 'apache.conf')
  write(folder, {
    'mime.types': '',
    'apache.conf': `ServerRoot ${folder}
      PidFile ${folder}/apache.pid
      ErrorLog ${folder}/error.log
      ServerName localhost
      Listen 127.0.0.1:${port}
      ${modules.join('\n')}
      ${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
      TypesConfig ${folder}/mime.types
      AddType application/x-gzip .gz
      AddOutputFilterByType DEFLATE text/html text/css
      DocumentRoot ${site.root}
      <Directory />
      Options Indexes FollowSymLinks
      AllowOverride All
      </Directory>
      <Files ".ht*">
      Require all denied
      </Files>`,
  })
  // Its workers are another user, and write nothing here.
  chmodSync(folder, 0o755)
  const parameters = ['-f', file, '-D', 'FOREGROUND']
  await runHost(t, { command: apache.find() ?? '', parameters, port })
  return port
}

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
