import { type KeyObject, verify } from 'node:crypto'
import type { Manifest } from '../manifest.ts'
import { canonicalFiles } from './canonical-files.ts'
import { issuedText } from './sign-manifest.ts'

/** What is wrong with the signatures of a manifest; null where both are those of the key. */
export type SignatureFault =
  | 'manifest-unsigned'
  | 'signature-wrong'
  | 'issued-missing'
  | 'issued-wrong'

/** Checks the signature of the files and that of the moment with the public key. */
export function checkSignatures(manifest: Manifest, key: KeyObject): SignatureFault | null {
  const { signature, issued } = manifest
  if (signature === undefined) return 'manifest-unsigned'
  const files = canonicalFiles(manifest.files)
  const isBy = (text: string, base64: string) =>
    verify(null, Buffer.from(text), key, Buffer.from(base64, 'base64'))
  if (!isBy(files, signature)) return 'signature-wrong'
  // Taken away, an old manifest could be shown again for ever.
  if (issued === undefined) return 'issued-missing'
  return isBy(issuedText(issued.at, files), issued.signature) ? null : 'issued-wrong'
}
