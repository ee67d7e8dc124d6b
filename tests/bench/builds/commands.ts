import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from './run-measured.ts'

/** Everything of one run of the benchmark lies in one folder. */
export const places = (root: string) => ({
  content: join(root, 'content'),
  /** Where our builds without search, and with it, put the site and what they keep. */
  plain: join(root, 'plain'),
  searched: join(root, 'searched'),
  /** Where `npm run check` finds nothing that a build has kept. */
  checked: join(root, 'checked'),
  hugo: join(root, 'hugo'),
  eleventy: join(root, 'eleventy'),
  floor: join(root, 'floor'),
  /** What earlier builds left, until the end of the run. */
  aside: join(root, 'aside'),
})

export type Places = ReturnType<typeof places>

const moment = '2026-01-02T03:04:05+07:00'
const tool = (name: string) => resolve(`scripts/tools/${name}.ts`)
const ownNode = process.execPath

/** Our build into a folder, as npm starts it; it is cold when the folder is new. */
export function ourBuild(content: string, folder: string, withSearch: boolean): Command {
  const output = join(folder, 'dist')
  const args = ['--content', content, '--output', output, '--cache', join(folder, '.cache')]
  const search = withSearch ? [] : ['--no-search']
  const flags = [...args, '--at', moment, '--quiet', ...search]
  return { file: ownNode, args: [resolve('scripts/tools/run.mjs'), 'build', ...flags] }
}

/** The gate alone, in a folder of its own. */
export function ourCheck(content: string, folder: string): Command {
  return { file: ownNode, args: [tool('check'), '--content', content], folder }
}

/** Hugo, as Debian has it. */
export function hugo(project: string): Command {
  return { file: 'hugo', args: ['--quiet', '--destination', 'dist'], folder: project }
}

/** Pagefind over what Hugo made. */
export function pagefind(project: string): Command {
  const file = resolve('node_modules/pagefind/lib/runner/bin.cjs')
  return { file: ownNode, args: [file, '--site', join(project, 'dist'), '--quiet'] }
}

/** Eleventy alone, with its own defaults. */
export function eleventy(project: string): Command {
  const file = resolve('node_modules/@11ty/eleventy/cmd.cjs')
  return { file: ownNode, args: [file, '--quiet', '--output=dist'], folder: project }
}

/**
 * Puts aside what an earlier build left, so that the next one is cold. It is not removed: ext4 without a journal passes over the inodes of
 * removed files for minutes (`recently_deleted` in fs/ext4/ialloc.c), and to make a file took six times as long.
 */
export function forget({ aside }: Places, ...folders: readonly string[]): void {
  mkdirSync(aside, { recursive: true })
  for (const folder of folders) {
    if (existsSync(folder)) renameSync(folder, join(aside, `${readdirSync(aside).length}`))
  }
}
