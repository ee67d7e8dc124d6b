import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { walk } from '../content/walk.ts'
import { type FileState, isSameState, settled, stateOf } from '../publish/file-state.ts'
import { writeWhole } from '../publish/write-whole.ts'
import { ownStamp, programStamp } from './cache/program-stamp.ts'
import { checksum } from './cache/seal.ts'
import type { SiteOptions, SiteResult } from './make-site.ts'

/** What a build made of what. */
interface LastMake {
  /** Names the program, the options and the state of every file of the content. */
  readonly madeOf: string
  readonly at: number
  readonly result: SiteResult
}

/** What a site is to be made of. */
export interface MakeName {
  readonly madeOf: string
  /** Files whose state cannot be trusted yet, with what they are now. */
  readonly recent: readonly (readonly [path: string, state: FileState, checksum: string])[]
}

/** More files that were written just now are a fresh checkout, which nobody builds twice. */
const mostRecent = 100

/** Hexadecimal digits of a checksum. */
const sumDigits = checksum('').length

/** Names all that a site is made of but the moment; null where that cannot be said. Throws what the disk throws. */
export async function nameMake(options: SiteOptions): Promise<MakeName | null> {
  const {
    content,
    drafts,
    skipBad,
    basePath,
    hosts = [],
    compress = false,
    search = true,
  } = options
  const now = Date.now()
  const files: unknown[] = []
  const recent: [string, FileState, string][] = []
  for (const { source } of await walk(content)) {
    const path = join(content, source)
    const state = stateOf(path)
    if (state === null || recent.length > mostRecent) return null
    if (settled(state, now) === null) recent.push([path, state, checksum(readFileSync(path))])
    files.push([source, state])
  }
  const wanted = [resolve(content), drafts, skipBad, basePath, hosts, compress, search]
  return { madeOf: checksum(JSON.stringify([ownStamp(), wanted, files])), recent }
}

/**
 * What the last build made, if this one would make the same: of the same, before the next moment at which the site turns, and with every
 * file of it untouched in the output. Null where it must be made.
 */
export function recallMake(
  file: string,
  name: MakeName | null,
  { at, intact }: Required<Pick<SiteOptions, 'at' | 'intact'>>,
): SiteResult | null {
  const last = read(file)
  const made = last?.result.made
  if (!last || !made || !name || name.recent.length > 0 || last.madeOf !== name.madeOf) return null
  if (at < last.at || at >= made.until) return null
  for (const [path, { sha256 }] of made.entries) if (intact.get(path) !== sha256) return null
  const pictures = { made: 0, kept: made.pictures.made + made.pictures.kept }
  return { ...last.result, made: { ...made, pictures } }
}

/** Notes what a build made, for the next one. Throws what the disk throws. */
export function noteMake(
  file: string,
  name: MakeName | null,
  { at }: Pick<SiteOptions, 'at'>,
  result: SiteResult,
): void {
  if (name === null || result.made === null || !isSettled(name)) return
  // Told until some moment that is no turn of the site.
  if (result.problems.some(({ code }) => code === 'date-far-ahead')) return
  // What made it may be a newer program than the one that this process has loaded.
  if (programStamp() !== ownStamp()) return
  const bytes = serialize({ madeOf: name.madeOf, at, result } satisfies LastMake)
  writeWhole(file, Buffer.concat([Buffer.from(checksum(bytes)), bytes]))
}

/** Whether the files that were written just now are what they were before the site was made, and may be trusted from now on. */
function isSettled({ recent }: MakeName): boolean {
  const now = Date.now()
  return recent.every(([path, state, sum]) => {
    const found = settled(stateOf(path), now)
    return isSameState(found, state) && checksum(readFileSync(path)) === sum
  })
}

function read(file: string): LastMake | null {
  try {
    const sealed = readFileSync(file)
    const bytes = sealed.subarray(sumDigits)
    return sealed.toString('latin1', 0, sumDigits) === checksum(bytes) ? deserialize(bytes) : null
  } catch {
    return null
  }
}
