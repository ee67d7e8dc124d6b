import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { walk } from '../../content/walk.ts'
import { isSettled, lastTouched, settled, stateOf } from '../../publish/file-state.ts'
import { writeWhole } from '../../publish/write-whole.ts'
import type { Intact, SiteOptions, SiteResult } from '../make-site.ts'
import { ownStamp, programStamp } from './program-stamp.ts'
import { checksum } from './seal.ts'

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
  /** When a file of it was last touched, in milliseconds since 1970. */
  readonly newest: number
  /** Files whose state cannot be trusted yet, with the checksum of what they are now. */
  readonly recent: readonly (readonly [path: string, checksum: string])[]
}

/** More files that were written just now are a fresh checkout, which nobody builds twice; larger ones take longer to read than to make. */
const mostRecent = { files: 100, bytes: 1024 * 1024 }

/** Hexadecimal digits of a checksum. */
const sumDigits = checksum('').length

/** Names all that a site is made of but the moment; null where that cannot be said. */
export async function nameMake(options: SiteOptions): Promise<MakeName | null> {
  try {
    return await nameOfMake(options)
  } catch {
    // Whoever makes the site finds the same, and tells it as it should be told.
    return null
  }
}

async function nameOfMake(options: SiteOptions): Promise<MakeName | null> {
  const { content, drafts, skipBad, basePath } = options
  const { hosts = [], compress = false, search = true } = options
  const now = Date.now()
  const sum = createHash('sha256')
  const recent: [string, string][] = []
  let newest = 0
  for (const { source } of await walk(content)) {
    const path = join(content, source)
    const state = stateOf(path)
    if (state === null) return null
    newest = Math.max(newest, lastTouched(state))
    if (settled(state, now) === null) {
      const [bytes] = state
      if (recent.length === mostRecent.files || bytes > mostRecent.bytes) return null
      recent.push([path, checksum(readFileSync(path))])
    }
    sum.update(JSON.stringify([source, state]))
  }
  const wanted = [resolve(content), drafts, skipBad, basePath, hosts, compress, search]
  sum.update(JSON.stringify([ownStamp(), wanted]))
  return { madeOf: sum.digest('hex'), newest, recent }
}

/**
 * What the last build made, if this one would make the same: of the same, before the next moment at which the site turns, and with every
 * file of it untouched in the output. Null where it must be made.
 */
export function recallMake(
  file: string,
  name: MakeName | null,
  { at, intact }: Pick<SiteOptions, 'at'> & { readonly intact: () => Intact },
): SiteResult | null {
  const last = read(file)
  const made = last?.result.made
  if (!last || !made || !name || name.recent.length > 0 || last.madeOf !== name.madeOf) return null
  if (at < last.at || at >= made.until) return null
  const lying = intact()
  for (const [path, { sha256 }] of made.entries) if (lying.get(path)?.sha256 !== sha256) return null
  const pictures = { made: 0, kept: made.pictures.made + made.pictures.kept }
  return { ...last.result, made: { ...made, pictures } }
}

/** What a site was to be made of before it was made, and what it would be made of afterwards: a file may have come and gone meanwhile. */
export interface MadeMeanwhile {
  readonly before: MakeName | null
  readonly after: MakeName | null
}

/**
 * Notes what a build made of what had the same name before and after, for the next build; where the disk lets it. One that tells of
 * errors is made again: a picture may have been refused because the machine had no memory for it.
 */
export function noteMake(
  file: string,
  { before, after }: MadeMeanwhile,
  { at }: Pick<SiteOptions, 'at'>,
  result: SiteResult,
): void {
  const { made, problems } = result
  // Told until some moment that is no turn of the site.
  const isPassing = problems.some(
    ({ severity, code }) => severity === 'error' || code === 'date-far-ahead',
  )
  if (before === null || after === null || made === null || isPassing) return
  try {
    if (after.madeOf !== before.madeOf || !isSettled(after.newest, Date.now())) return
    if (before.recent.some(([path, sum]) => checksum(readFileSync(path)) !== sum)) return
    // What made it may be a newer program than the one that this process has loaded.
    if (programStamp() !== ownStamp()) return
    const note: LastMake = { madeOf: before.madeOf, at, result }
    const bytes = serialize(note)
    writeWhole(file, Buffer.concat([Buffer.from(checksum(bytes)), bytes]))
  } catch {
    // The site is in its place; only the next build takes longer.
  }
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
