import { join } from 'node:path'
import type { Article } from '../../content/article.ts'
import type { Body } from '../../content/body.ts'
import type { PageContext } from '../../content/page-context.ts'
import { readBytes } from '../../content/read-text.ts'
import { type AnyPage, type PageFile, pageOf } from '../../content/readers.ts'
import type { StandingPage } from '../../content/standing-page.ts'
import type { YamlSource } from '../../content/yaml-source.ts'
import { type FileState, settled, stateOf } from '../../publish/file-state.ts'
import { type BodyFacts, type BodyParts, keptBody } from './kept-body.ts'
import { type LookedUp, watched } from './looked-up.ts'
import { checksum } from './seal.ts'
import type { Place, Texts } from './texts.ts'

/** A page that was read without a problem, and all that its reading depended on. */
export interface KeptPage {
  readonly file: string
  /** Null where it may not be trusted. */
  readonly state: FileState | null
  /** Checksum of the file. */
  readonly bytes: string
  /** Checksum of what is the same around all pages of a language. */
  readonly around: string
  /** A page that was all right at this moment may lie too far ahead for an earlier one. */
  readonly at: number
  readonly lookedUp: LookedUp
  readonly page: Omit<Article, 'body'> | Omit<StandingPage, 'body'>
  readonly body: BodyFacts
  readonly html: Place
  readonly text: Place
  /** What is asked for as seldom as the texts: `Apart`, as JSON. */
  readonly apart: Place
}

/** What of a page waits on the disk beside its texts: its headings, and its front matter to find places in. */
export interface Apart {
  readonly headings: Body['headings']
  readonly source: YamlSource | null
}

/** Thrown when an editor saved a file while the site was being built. */
export class ContentChanged extends Error {
  override readonly name = 'ContentChanged'
  readonly file: string

  constructor(file: string) {
    super(`${file} changed while the site was built`)
    this.file = file
  }
}

/** Checksum of what is the same around all pages of a language. */
export function aroundOf({ basePath, siteUrl, language }: PageContext): string {
  return checksum(JSON.stringify([basePath, siteUrl, language]))
}

/** What became of a file that was read anew: a page without a problem, to be kept, or one that is not. Plain data. */
export type FreshPage = { readonly kept: KeptPage } | { readonly page: AnyPage }

/** Reads a page from the disk. One that has a problem is not to be kept: that depends on more than is noted here. */
export function readFresh(
  folder: string,
  file: PageFile,
  context: PageContext,
  texts: Texts,
): FreshPage {
  const now = Date.now()
  const state = stateOf(join(folder, file.source))
  const read = readBytes(folder, file)
  const around = watched(context)
  const found = pageOf(file.file, read, around.context)
  if (found.problems.length > 0 || !('bytes' in read)) return { page: found }
  const { body, ...page } = found.page
  const { html, text, headings, ...facts } = body
  const kept: KeptPage = {
    file: file.file,
    state: settled(state, now),
    bytes: checksum(read.bytes),
    around: aroundOf(context),
    at: context.at,
    lookedUp: around.lookedUp(),
    page,
    body: facts,
    html: texts.add(html),
    text: texts.add(text),
    apart: texts.add(JSON.stringify({ headings, source: found.source } satisfies Apart)),
  }
  // A copy, because what is cut out of a text keeps all of that text in memory.
  return { kept: JSON.parse(JSON.stringify(kept)) }
}

/** The page as it was read; its long texts come from the disk, and where they are damaged there, from `again`. */
export function revive(kept: KeptPage, texts: Texts, again: () => AnyPage): AnyPage {
  const { file, bytes, around, lookedUp, body: facts, html, text } = kept
  const key = checksum(JSON.stringify([file, bytes, around, lookedUp]))
  const parts: BodyParts = { facts, key, html, text, apart: kept.apart }
  const apart = (): Apart => {
    const found = texts.read(kept.apart)
    if (found !== null) return JSON.parse(found)
    const { page, source } = again()
    return { headings: page.body.headings, source }
  }
  const body = keptBody(parts, {
    html: () => texts.read(html) ?? again().page.body.html,
    text: () => texts.read(text) ?? again().page.body.text,
    headings: () => apart().headings,
  })
  return {
    page: { ...kept.page, body } as AnyPage['page'],
    get source() {
      return apart().source
    },
    problems: [],
  }
}

/** The page of a file whose checksum is known. Throws ContentChanged. */
export function readAgain(
  folder: string,
  file: PageFile,
  bytes: string,
  context: PageContext,
): AnyPage {
  const read = readBytes(folder, file)
  if (!('bytes' in read) || checksum(read.bytes) !== bytes) throw new ContentChanged(file.file)
  return pageOf(file.file, read, context)
}
