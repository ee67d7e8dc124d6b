import { countArticles } from '../publish/count-articles.ts'

/** A list of 10,000 articles has about 5 MB. */
const maximumBytes = 64 * 1024 * 1024
const timeoutMilliseconds = 20_000

/** How many articles the site at an address has; null where it does not say, as before its first publication. */
export async function publishedArticles(site: string): Promise<number | null> {
  try {
    const list = new URL('bai-viet.json', site.endsWith('/') ? site : `${site}/`)
    const answer = await fetch(list, { signal: AbortSignal.timeout(timeoutMilliseconds) })
    return answer.ok ? countArticles(await textOf(answer)) : null
  } catch {
    return null
  }
}

/** The text of an answer, as far as it is not endless; then it is no list. */
async function textOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body ?? []) {
    bytes += part.length
    if (bytes > maximumBytes) return ''
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
