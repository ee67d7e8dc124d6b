import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib'

/** The content of an answer, as a browser takes it: unpacked as its label says. */
export interface Body {
  readonly body: Buffer
  /** More would have come than was wanted. */
  readonly isCut: boolean
  /** It is not packed as its label says, so that a browser shows an error instead of it. */
  readonly isMislabelled: boolean
}

/** What every browser unpacks: https://www.iana.org/assignments/http-parameters/http-parameters.xhtml#content-coding */
const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

/** A packed form may be a little larger than what is in it. */
const packedBytes = (bytes: number) => bytes * 1.01 + 4096

/** The label of how an answer is packed; empty for one that is not. */
function packingOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const label = (headers['content-encoding'] ?? '').trim().toLowerCase()
  return label === 'identity' ? '' : label
}

/**
 * Reads at most `limit` bytes of what an answer has, unpacked, and not much more packed: a few packed bytes may be gigabytes.
 * Rejects where the answer breaks off.
 */
export function readBody(response: IncomingMessage, limit: number): Promise<Body> {
  const label = packingOf(response)
  const unpacker = label === '' ? undefined : unpackers[label]?.()
  const isUnknown = label !== '' && !unpacker
  const parts: Buffer[] = []
  let [bytes, received] = [0, 0]
  const { promise, resolve, reject } = Promise.withResolvers<Body>()
  const finish = ({ isCut = false, isMislabelled = false }) =>
    resolve({
      body: Buffer.concat(parts, bytes),
      isCut,
      isMislabelled: received > 0 && (isMislabelled || isUnknown),
    })
  response.on('data', (part: Buffer) => {
    received += part.byteLength
    if (received > packedBytes(limit)) finish({ isCut: true })
  })
  response.on('error', reject)
  const content = unpacker ? response.pipe(unpacker) : response
  content.on('data', (part: Buffer) => {
    parts.push(part)
    bytes += part.byteLength
    if (bytes > limit) finish({ isCut: true })
  })
  content.on('end', () => finish({}))
  unpacker?.on('error', () => finish({ isMislabelled: true }))
  return promise.finally(() => {
    response.destroy()
    unpacker?.destroy()
  })
}
