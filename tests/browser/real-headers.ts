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

/** The table for the built site; read once, though every request asks for it. */
let table: ReturnType<typeof headerTable> | undefined

function readTable(): ReturnType<typeof headerTable> {
  const names = readdirSync(join(siteFolder, 'assets'))
  const scripts = names
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(siteFolder, 'assets', name)))
    .map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`)
  return headerTable({
    reaches: [],
    scripts,
    files: new Set(names.map((name) => `assets/${name}`)),
  })
}

/** What a host sends with the built site: the table, with the hashes of the scripts in it. */
export const realHeaders: HeadersOf = (path) => {
  table ??= readTable()
  return headersObject(withScope(table, 'all', path.startsWith('/assets/') ? 'assets' : 'others'))
}
