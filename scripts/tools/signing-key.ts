import type { KeyObject } from 'node:crypto'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import { readPrivateKey, readPublicKey, WrongKey } from '../publish/signing/signing-keys.ts'
import { wrongUsage } from './flags.ts'

/** The private key named by `--sign`. Ends with 2 for any other file. */
export function signingKey(file: string): KeyObject {
  return orWrongUsage(() => readPrivateKey(file), commandWords.vi.wrongPrivateKey)
}

/** The public key named by `--key`. Ends with 2 for any other file. */
export function verifyingKey(file: string): KeyObject {
  return orWrongUsage(() => readPublicKey(file), commandWords.vi.wrongPublicKey)
}

function orWrongUsage(read: () => KeyObject, sentence: (file: string) => string): KeyObject {
  try {
    return read()
  } catch (error) {
    if (error instanceof WrongKey) return wrongUsage(sentence(error.file))
    throw error
  }
}
