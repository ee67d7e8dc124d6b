import type { FetchFile } from '../../search/ask/index-files.ts'
import { headPath } from '../../search/format.ts'

/**
 * Fetches files of the index at an address. The first file says what all others mean and is asked for anew each time; with
 * `anew` all are, because a browser or host has kept some of an older build.
 */
export function fileFetcher(index: string, anew: boolean): FetchFile {
  return async (path) => {
    const cache = anew ? 'reload' : path === headPath ? 'no-cache' : 'default'
    const response = await fetch(index + path, { cache })
    if (response.status === 404) return null
    if (!response.ok) throw new Error(String(response.status))
    return response.text()
  }
}
