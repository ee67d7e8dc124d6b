import { join } from 'node:path'

/** Where the contained process keeps what it has read and made, in the folder of what is kept between builds. */
export function keptFolder(cache: string): string {
  return join(cache, 'read')
}
