import { type Figures, parseFigures } from '../figures.ts'
import { readJson } from './read-json.ts'

/** Longest wait for the figures: later, what the page already shows serves the reader better. */
const limitMilliseconds = 4000
/** A right answer has about 200 characters; a page of HTML that stands in for one is not read further than this. */
const limitCharacters = 16384

/** The figures at an address, or null for every answer that is not exactly that. Never rejects. */
export async function fetchFigures(address: string): Promise<Figures | null> {
  const limit = new AbortController()
  // Not AbortSignal.timeout, which phones of 2021 do not know. Aborting an answered request does nothing.
  setTimeout(() => limit.abort(), limitMilliseconds)
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      redirect: 'error',
      signal: limit.signal,
    })
    const type = response.headers.get('content-type')
    if (response.status !== 200 || !type?.includes('json')) return null
    const text = await response.text()
    return text.length > limitCharacters ? null : parseFigures(readJson(text))
  } catch {
    return null
  }
}
