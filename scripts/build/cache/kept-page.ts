import type { Article } from '../../content/article.ts'
import type { Body } from '../../content/body.ts'
import type { PageContext } from '../../content/page-context.ts'
import { type ReadBytes, readBytes } from '../../content/read-text.ts'
import { type AnyPage, type PageFile, pageOf } from '../../content/readers.ts'
import type { StandingPage } from '../../content/standing-page.ts'
import type { YamlSource } from '../../content/yaml-source.ts'
import type { FileState } from './file-state.ts'
import { type BodyFacts, keptBody } from './kept-body.ts'
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
  readonly source: YamlSource | null
  readonly body: BodyFacts
  readonly html: Place
  readonly text: Place
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

/** Reads a page; what there is to keep of it is null where it has a problem, which depends on more than is noted here. */
export function readToKeep(
  file: string,
  read: ReadBytes,
  context: PageContext,
  texts: Texts,
): { page: AnyPage; kept: Omit<KeptPage, 'state'> | null } {
  const around = watched(context)
  const found = pageOf(file, read, around.context)
  if (found.problems.length > 0 || !('bytes' in read)) return { page: found, kept: null }
  const { body, ...page } = found.page
  const { html, text, ...facts } = body
  const kept = {
    file,
    bytes: checksum(read.bytes),
    around: aroundOf(context),
    at: context.at,
    lookedUp: around.lookedUp(),
    page,
    source: found.source,
    body: facts,
    html: texts.add(html),
    text: texts.add(text),
  }
  return { page: found, kept }
}

/** The page as it was read; its long texts come from the disk, and where they are damaged there, from `again`. */
export function revive(
  kept: Omit<KeptPage, 'state'>,
  texts: Texts,
  again: () => Pick<Body, 'html' | 'text'>,
): AnyPage {
  const { file, bytes, around, lookedUp } = kept
  const key = checksum(JSON.stringify([file, bytes, around, lookedUp]))
  const body = keptBody(kept.body, key, (part) => texts.read(kept[part]) ?? again()[part])
  return { page: { ...kept.page, body } as AnyPage['page'], source: kept.source, problems: [] }
}

/** The body of a file whose checksum is known. Throws ContentChanged. */
export function readAgain(
  folder: string,
  file: PageFile,
  bytes: string,
  context: PageContext,
): Body {
  const read = readBytes(folder, file)
  if (!('bytes' in read) || checksum(read.bytes) !== bytes) throw new ContentChanged(file.file)
  return pageOf(file.file, read, context).page.body
}
