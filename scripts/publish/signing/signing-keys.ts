import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Thrown for a file that is not there or holds no key of the wanted kind. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey'
  readonly file: string

  constructor(file: string) {
    super(`no such key: ${file}`)
    this.file = file
  }
}

/** The two halves of a pair, as files. */
export interface KeyFiles {
  readonly privateFile: string
  readonly publicFile: string
}

/** Where the halves of a pair lie: the public one beside the private one, so `x.pem` has `x.public.pem`. */
export function keyFiles(privateFile: string): KeyFiles {
  return { privateFile, publicFile: `${privateFile.replace(/\.pem$/, '')}.public.pem` }
}

/** Makes an Ed25519 pair. Nothing is overwritten: throws EEXIST where either half is there already, or what the disk threw. */
export function makeKeys({ privateFile, publicFile }: KeyFiles): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const privatePem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' })
  writeFileSync(privateFile, privatePem, { flag: 'wx', mode: 0o600 })
  try {
    writeFileSync(publicFile, publicPem, { flag: 'wx' })
  } catch (error) {
    rmSync(privateFile)
    throw error
  }
}

/** The private half, for signing. Throws WrongKey. */
export function readPrivateKey(file: string): KeyObject {
  return readKey(file, createPrivateKey)
}

/** The public half, for verifying. Throws WrongKey, also for a private key: it has no business where sites are verified. */
export function readPublicKey(file: string): KeyObject {
  return readKey(file, (pem) => {
    if (pem.includes('PRIVATE KEY')) throw new WrongKey(file)
    return createPublicKey(pem)
  })
}

function readKey(file: string, read: (pem: string) => KeyObject): KeyObject {
  let key: KeyObject
  try {
    key = read(readFileSync(file, 'utf8'))
  } catch {
    throw new WrongKey(file)
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new WrongKey(file)
  return key
}
