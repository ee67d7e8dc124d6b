import { close, createIndex } from 'pagefind'
import type { SearchText } from '../../../scripts/search/search-text.ts'
import { BenchmarkFailed } from '../benchmark.ts'

/** What Pagefind makes of the same texts: its files by their path below `/pagefind/`. */
export async function pagefindIndex(
  texts: readonly SearchText[],
): Promise<Map<string, Uint8Array>> {
  const { index } = await createIndex({ forceLanguage: 'vi' })
  if (!index) throw new BenchmarkFailed('Pagefind không chạy được.')
  for (const { address, title, summary, body } of texts) {
    const { errors } = await index.addCustomRecord({
      url: address,
      content: `${title}. ${summary}\n${body}`,
      language: 'vi',
      meta: { title },
    })
    if (errors.length > 0) throw new BenchmarkFailed(errors.join(' '))
  }
  const { files } = await index.getFiles()
  await close()
  return new Map(files.map(({ path, content }) => [path, content]))
}
