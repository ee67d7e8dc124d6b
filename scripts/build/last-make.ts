import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { walk } from '../content/walk.ts'
import { settled, stateOf } from '../publish/file-state.ts'
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

/** Hexadecimal digits of a checksum. */
const sumDigits = checksum('').length

/** Names all that a site is made of but the moment; null where that cannot be said, because a file has just been written. */
export async function nameMake(options: SiteOptions): Promise<string | null> {
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
  for (const { source } of await walk(content)) {
    const state = settled(stateOf(join(content, source)), now)
    if (state === null) return null
    files.push([source, state])
  }
  const wanted = [resolve(content), drafts, skipBad, basePath, hosts, compress, search]
  return checksum(JSON.stringify([ownStamp(), wanted, files]))
}

/**
 * What the last build made, if this one would make the same: of the same, before the next moment at which the site turns, and with every
 * file of it untouched in the output. Null where it must be made.
 */
export function recallMake(
  file: string,
  madeOf: string | null,
  { at, intact }: Required<Pick<SiteOptions, 'at' | 'intact'>>,
): SiteResult | null {
  const last = read(file)
  const made = last?.result.made
  if (!last || !made || madeOf === null || last.madeOf !== madeOf) return null
  if (at < last.at || at >= made.until) return null
  for (const [path, { sha256 }] of made.entries) if (intact.get(path) !== sha256) return null
  const pictures = { made: 0, kept: made.pictures.made + made.pictures.kept }
  return { ...last.result, made: { ...made, pictures } }
}

/** Notes what a build made, for the next one. Throws what the disk throws. */
export function noteMake(
  file: string,
  madeOf: string | null,
  { at }: Pick<SiteOptions, 'at'>,
  result: SiteResult,
): void {
  if (madeOf === null || result.made === null) return
  // Told until some moment that is no turn of the site.
  if (result.problems.some(({ code }) => code === 'date-far-ahead')) return
  // What made it may be a newer program than the one that this process has loaded.
  if (programStamp() !== ownStamp()) return
  const bytes = serialize({ madeOf, at, result } satisfies LastMake)
  writeWhole(file, Buffer.concat([Buffer.from(checksum(bytes)), bytes]))
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
