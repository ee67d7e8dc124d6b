import { searchTexts } from '../../scripts/build/search-texts.ts'
import { readContent } from '../../scripts/content/read-content.ts'
import type { Language } from '../../scripts/content/site-config.ts'
import { ask, type Filters } from '../../scripts/search/ask/ask.ts'
import { type IndexFiles, openIndex } from '../../scripts/search/ask/index-files.ts'
import { parseQuestion } from '../../scripts/search/ask/question.ts'
import { type IndexFile, makeIndex } from '../../scripts/search/index/make-index.ts'
import type { SearchText } from '../../scripts/search/search-text.ts'
import { buildSite } from '../../scripts/site/build-site.ts'
import { everyLanguage } from '../../scripts/site/every-language.ts'
import { bodyLabels } from '../../templates/words/body-labels.ts'

/** The texts of the sample site, in one of its languages, as it stands after the last of its articles but the scheduled one. */
export async function sampleTexts(language: Language = 'vi'): Promise<SearchText[]> {
  const options = { at: Date.parse('2026-01-02T03:04:05+07:00'), drafts: false, basePath: '/' }
  const { content } = await readContent('content', {
    ...options,
    labels: (spoken) => bodyLabels[spoken],
    skipBad: false,
  })
  if (!content) throw new Error('the sample site has no site.yaml')
  const site = everyLanguage(buildSite(content, options)).find(
    ({ frame }) => frame.config.language === language,
  )
  if (!site) throw new Error(`the sample site has no pages in ${language}`)
  return searchTexts(site)
}

/** An index whose files are in memory. */
export function openFiles(files: Iterable<IndexFile>): Promise<IndexFiles> {
  const texts = new Map(files)
  return openIndex(async (path) => {
    return texts.get(path) ?? null
  })
}

export async function openTexts(texts: readonly SearchText[]): Promise<IndexFiles> {
  return openFiles(await makeIndex(texts))
}

/** Addresses of all pages that a question finds, in their order. */
export async function addressesOf(
  index: IndexFiles,
  typed: string,
  filters: Filters = {},
): Promise<string[]> {
  const { articles } = await ask(index, parseQuestion(typed), filters)
  return Promise.all(articles.map(async (article) => (await index.title(article)).address))
}

/** A text with what a test is about. */
export function makeText(address: string, fields: Partial<SearchText> = {}): SearchText {
  return {
    address,
    title: 'Không có gì',
    summary: '',
    body: '',
    around: '',
    date: '2022-09-05',
    section: 'tin-tuc',
    tags: [],
    ...fields,
  }
}
