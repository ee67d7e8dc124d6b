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
  const names = readdirSync(assets)
  const scripts = names
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(assets, name)))
    .map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`)
  const files = new Set(names.map((name) => `assets/${name}`))
  const table = headerTable({ reaches: [], scripts, files })
  const within = headersObject(withScope(table, 'all', 'assets'))
  const others = headersObject(withScope(table, 'all', 'others'))
  return (path) => (path.startsWith('/assets/') ? within : others)
}

let sample: HeadersOf | undefined

/** The same for the sample site of the tests. */
export const realHeaders: HeadersOf = (path) => {
  sample ??= headersOfSite(siteFolder)
  return sample(path)
}
