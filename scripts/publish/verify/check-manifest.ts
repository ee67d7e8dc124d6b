import { createHash, type KeyObject } from 'node:crypto'
import type { Manifest, ManifestEntry } from '../manifest.ts'
import { ManifestInvalid, readManifest } from '../read-manifest.ts'
import { canonicalFiles } from '../signing/canonical-files.ts'
import { checkSignatures } from '../signing/check-signatures.ts'
import type { Finding } from './finding.ts'
import type { Seen } from './seen-file.ts'

/** What a manifest is believed by. */
export interface ManifestTrust {
  /** Where the manifest lies, for what is told of it. */
  readonly file: string
  /** The public key; null where nobody asks for a signature. */
  readonly key: KeyObject | null
  /** The newest manifest accepted before; null for none. */
  readonly seen: Seen | null
  /** The present moment, in milliseconds since 1970. */
  readonly now: number
}

export interface CheckedManifest {
  /** Null for a text that is no manifest. */
  readonly entries: ReadonlyMap<string, ManifestEntry> | null
  /** What is to be remembered of it; null where its moment is not proved. */
  readonly accepted: Seen | null
  readonly findings: readonly Finding[]
}

/** Clocks of two machines may differ, and a build may be made for the next morning. */
const aheadMilliseconds = 24 * 60 * 60 * 1000

/** The manifest from its text, with everything for which it is not to be believed. */
export function checkManifest(text: string, trust: ManifestTrust): CheckedManifest {
  let manifest: Manifest
  try {
    manifest = readManifest(text)
  } catch (error) {
    if (!(error instanceof ManifestInvalid)) throw error
    const findings: Finding[] = [{ kind: 'manifest-invalid', path: trust.file }]
    return { entries: null, accepted: null, findings }
  }
  const entries = new Map(Object.entries(manifest.files))
  const finding = trust.key && distrust(manifest, trust.key, trust)
  const at = trust.key && !finding ? manifest.issued?.at : undefined
  const accepted = at === undefined ? null : { at, content: contentOf(manifest) }
  return { entries, accepted, findings: finding ? [finding] : [] }
}

function distrust(manifest: Manifest, key: KeyObject, trust: ManifestTrust): Finding | null {
  const { file: path, seen, now } = trust
  const fault = checkSignatures(manifest, key)
  if (fault) return { kind: fault, path }
  const at = manifest.issued?.at ?? ''
  if (Date.parse(at) > now + aheadMilliseconds) return { kind: 'issued-ahead', path, at }
  // In this form moments are in the order of their texts.
  if (seen !== null && at < seen.at) return { kind: 'replayed', path, at, seen: seen.at }
  const isTwice = at === seen?.at && ![null, contentOf(manifest)].includes(seen.content)
  return isTwice ? { kind: 'issued-twice', path, at } : null
}

/** The hexadecimal SHA-256 of the canonical files. */
function contentOf({ files }: Manifest): string {
  return createHash('sha256').update(canonicalFiles(files)).digest('hex')
}
