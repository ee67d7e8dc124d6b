import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  headersObject,
  headerTable,
  withScope,
} from '../../scripts/publish/headers/header-table.ts'
import { siteFolder } from './build-site.ts'
import type { HeadersOf } from './serve-folder.ts'

/** What a host sends with the built site: the table, with the hashes of the scripts in it. */
export const realHeaders: HeadersOf = (path) => {
  const scripts = readdirSync(join(siteFolder, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(siteFolder, 'assets', name)))
    .map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`)
  const scope = path.startsWith('/assets/') ? 'assets' : 'others'
  return headersObject(withScope(headerTable({ reaches: [], scripts }), 'all', scope))
}
