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

/** What a host sends with the site in a folder: the table, with the hashes of the scripts in it. */
export function headersOfSite(folder: string): HeadersOf {
  const assets = join(folder, 'assets')
  return (path) => {
    const scripts = readdirSync(assets)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(assets, name)))
      .map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`)
    const scope = path.startsWith('/assets/') ? 'assets' : 'others'
    const files = new Set(readdirSync(assets).map((name) => `assets/${name}`))
    return headersObject(withScope(headerTable({ reaches: [], scripts, files }), 'all', scope))
  }
}

/** The same for the sample site of the tests. */
export const realHeaders: HeadersOf = headersOfSite(siteFolder)
