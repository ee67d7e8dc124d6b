import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { textEndings } from './headers/content-types.ts'

/** Below this a packed text hardly gets shorter than the packet that carries it. */
const leastBytes = 1024

/** Hashed assets are loaded by every page and packed once for all of them: 0.03 s each. */
const mostEffort = constants.BROTLI_MAX_QUALITY

/** Pages: a tenth larger than with most effort (measured on the sample site), and packed forty times as fast. */
const usualEffort = 5

/** A file and the packed forms that may lie beside it. */
export function formsOf(path: string): string[] {
  return [path, `${path}.br`, `${path}.gz`]
}

/**
 * The forms of a text that a server may send in its place, by their ending: `br` and `gz`. The same text has the same forms.
 * None for other files and for short texts.
 */
export async function packedForms(
  path: string,
  content: string | Uint8Array,
): Promise<[ending: string, packed: Uint8Array][]> {
  const bytes = Buffer.from(content)
  if (bytes.byteLength < leastBytes || !textEndings.includes(extname(path).slice(1))) return []
  const effort = path.startsWith('assets/') ? mostEffort : usualEffort
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: effort,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ])
  // The system that packed it (RFC 1952, 2.3.1), which is of no interest: "unknown". Node writes no time.
  gz[9] = 255
  return [
    ['br', br],
    ['gz', gz],
  ]
}
