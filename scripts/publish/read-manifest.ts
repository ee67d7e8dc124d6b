import type { Issued, Manifest, ManifestEntry } from './manifest.ts'

/** Thrown for a text that is no manifest. */
export class ManifestInvalid extends Error {
  override readonly name = 'ManifestInvalid'
}

/** A path below a folder, that cannot lead out of it. */
const pathForm = /^(?!\/)(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\\0]+$/s
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
/** An Ed25519 signature has 64 bytes. */
const signatureForm = /^[\w+/]{86}==$/

/** The manifest from its text; keys that it does not know are passed over. Throws ManifestInvalid. */
export function readManifest(text: string): Manifest {
  const { version, files, signature, issued } = asObject(parse(text))
  if (version !== 1) throw new ManifestInvalid('version')
  const manifest = { version, files: readFiles(files) } as const
  return {
    ...manifest,
    ...(signature !== undefined && { signature: readSignature(signature) }),
    ...(issued !== undefined && { issued: readIssued(issued) }),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ManifestInvalid('json')
  }
}

function readFiles(value: unknown): Readonly<Record<string, ManifestEntry>> {
  const entries = Object.entries(asObject(value)).map(([path, entry]) => {
    const { bytes, sha256 } = asObject(entry)
    const isRight =
      pathForm.test(path) &&
      path.isWellFormed() &&
      Number.isSafeInteger(bytes) &&
      Number(bytes) >= 0 &&
      typeof sha256 === 'string' &&
      /^[0-9a-f]{64}$/.test(sha256)
    if (!isRight) throw new ManifestInvalid(path)
    return [path, { bytes: Number(bytes), sha256 }] as const
  })
  return Object.fromEntries(entries)
}

function readIssued(value: unknown): Issued {
  const { at, signature } = asObject(value)
  const isMoment = typeof at === 'string' && instantForm.test(at) && !Number.isNaN(Date.parse(at))
  if (!isMoment) throw new ManifestInvalid('issued')
  return { at, signature: readSignature(signature) }
}

function readSignature(value: unknown): string {
  if (typeof value === 'string' && signatureForm.test(value)) return value
  throw new ManifestInvalid('signature')
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ManifestInvalid('object')
  return value as Readonly<Record<string, unknown>>
}
