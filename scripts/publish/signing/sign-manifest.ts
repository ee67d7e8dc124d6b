import { createHash, type KeyObject, sign } from 'node:crypto'
import type { Manifest } from '../manifest.ts'
import { canonicalFiles } from './canonical-files.ts'

/** The manifest with the signature of its files, and the signed moment of its build in milliseconds since 1970. */
export function signManifest(manifest: Manifest, key: KeyObject, builtAt: number): Manifest {
  const files = canonicalFiles(manifest.files)
  const at = new Date(builtAt).toISOString().replace(/\.\d+Z$/, 'Z')
  const signed = (text: string) => sign(null, Buffer.from(text), key).toString('base64')
  return {
    ...manifest,
    signature: signed(files),
    issued: { at, signature: signed(issuedText(at, files)) },
  }
}

/** What the signature of the moment is over: it belongs to these files and to no others. */
export function issuedText(at: string, canonicalFiles: string): string {
  return `${at}\n${createHash('sha256').update(canonicalFiles).digest('hex')}`
}
