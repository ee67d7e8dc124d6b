import type { KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ManifestEntry } from '../manifest.ts'
import { checkManifest } from './check-manifest.ts'
import type { Verification } from './finding.ts'
import { readSeen, writeSeen } from './seen-file.ts'
import { verifyFolder } from './verify-folder.ts'
import { type VerifyUrlOptions, verifyUrl } from './verify-url.ts'

export interface VerifySiteOptions extends Omit<VerifyUrlOptions, 'site' | 'manifest'> {
  /** A folder, or the address of a home page. */
  readonly target: string | URL
  readonly manifestFile: string
  /** The public key; null where nobody asks for a signature. */
  readonly key: KeyObject | null
  /** Remembers the newest manifest that was accepted; read and written only with a key. */
  readonly seenFile: string
  /** The present moment, in milliseconds since 1970. */
  readonly now: number
}

/** Thrown where there is nothing to compare, or nothing to compare with. */
export class NothingToVerify extends Error {
  override readonly name = 'NothingToVerify'
  readonly what: 'folder' | 'manifest'
  readonly path: string

  constructor(what: 'folder' | 'manifest', path: string) {
    super(`no ${what}: ${path}`)
    this.what = what
    this.path = path
  }
}

/**
 * Whether a published site is what was built, and by whom. A manifest with the right signatures is remembered as the newest whatever
 * is found of the site: it was issued, and nobody who holds the site may put off the moment from which older ones are refused. Throws NothingToVerify, SeenInvalid, SiteUnreachable, or what the disk threw for the file that remembers.
 */
export async function verifySite(options: VerifySiteOptions): Promise<Verification> {
  const { manifestFile: file, key, seenFile, now } = options
  const text = orNothing('manifest', file, () => readFileSync(file, 'utf8'))
  const seen = key ? readSeen(seenFile) : null
  const { entries, accepted, findings } = checkManifest(text, { file, key, seen, now })
  if (!entries) return { findings, checked: 0 }
  if (accepted && !(accepted.at === seen?.at && accepted.content === seen.content))
    writeSeen(seenFile, accepted)
  const compared = await compare(options, entries)
  return { ...compared, findings: [...findings, ...compared.findings] }
}

async function compare(
  { target, ...options }: VerifySiteOptions,
  manifest: ReadonlyMap<string, ManifestEntry>,
): Promise<Verification> {
  return target instanceof URL
    ? verifyUrl({ ...options, site: target, manifest })
    : orNothing('folder', target, () => verifyFolder(target, manifest))
}

function orNothing<Result>(what: 'folder' | 'manifest', path: string, read: () => Result): Result {
  try {
    return read()
  } catch {
    throw new NothingToVerify(what, path)
  }
}
