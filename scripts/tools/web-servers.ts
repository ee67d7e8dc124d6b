import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A program or a part of one that `npm run test:hosts` needs. */
export interface Needed {
  readonly name: string
  /** Debian's package with it. */
  readonly package: string
  /** The first of these that there is. */
  find(): string | null
}

/** The Apache modules lie here on Debian. */
export const apacheModules = '/usr/lib/apache2/modules'

export const nginx = program('nginx', 'nginx')
export const caddy = program('caddy', 'caddy')
// The program alone: the package `apache2` would also bring a service.
export const apache = program('apache2', 'apache2-bin')
export const nginxBrotli: Needed = {
  name: 'ngx_brotli (static)',
  package: 'libnginx-mod-http-brotli-static',
  find: () => firstOf(['/usr/lib', '/usr/share'], 'nginx/modules/ngx_http_brotli_static_module.so'),
}

export const needed: readonly Needed[] = [nginx, nginxBrotli, caddy, apache]

function program(name: string, packageName: string): Needed {
  // A user's PATH may lack the folders of an administrator's programs.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return { name, package: packageName, find: () => firstOf(folders, name) }
}

function firstOf(folders: readonly string[], file: string): string | null {
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path)) ?? null
}
