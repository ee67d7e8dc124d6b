import { hash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'

/** What one published file must be. */
export interface ManifestEntry {
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
}

/** The list of every file of a built site, by its path below the output folder. */
export interface Manifest {
  readonly version: 1
  readonly files: Readonly<Record<string, ManifestEntry>>
  /** Base64, Ed25519 over the canonical files. */
  readonly signature?: string
  /** Only in a signed manifest: without it, the same site always has the same manifest. */
  readonly issued?: Issued
}

/** When a signed site was built, so that an old one cannot be passed off as the newest. */
export interface Issued {
  /** `2026-01-02T03:04:05Z` */
  readonly at: string
  /** Base64, Ed25519 over `at`, a line feed, and the hexadecimal SHA-256 of the canonical files. */
  readonly signature: string
}

/** The entry of a file with this content. */
export function manifestEntry(content: string | Uint8Array): ManifestEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return { bytes: bytes.byteLength, sha256: hash('sha256', bytes) }
}

/** A manifest with its paths in order, so that the same site always has the same bytes. */
export function makeManifest(entries: ReadonlyMap<string, ManifestEntry>): Manifest {
  return { version: 1, files: Object.fromEntries(sortedEntries(entries)) }
}

/** Entries in the order of their paths. */
export function sortedEntries(
  entries: ReadonlyMap<string, ManifestEntry>,
): [path: string, entry: ManifestEntry][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Writes a manifest; where it lies says `outputPaths`. */
export async function writeManifest(file: string, manifest: Manifest): Promise<void> {
  await writeFile(file, `${JSON.stringify(manifest, null, 1)}\n`)
}
