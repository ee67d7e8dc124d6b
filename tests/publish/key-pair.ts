import { generateKeyPairSync, type KeyObject } from 'node:crypto'

/** A pair of the kind that `npm run keys` makes. */
export function keyPair(): { privateKey: KeyObject; publicKey: KeyObject } {
  return generateKeyPairSync('ed25519')
}
