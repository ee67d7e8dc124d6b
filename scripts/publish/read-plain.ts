import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'

/**
 * The bytes of a file that came from elsewhere, never through a link. A pipe or a device has none here, since reading it might never
 * end. Throws what the disk throws.
 */
export function readPlain(file: string): Buffer {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  const handle = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    return fstatSync(handle).isFile() ? readFileSync(handle) : Buffer.alloc(0)
  } finally {
    closeSync(handle)
  }
}
