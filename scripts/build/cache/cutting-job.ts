import type { SearchText } from '../../search/search-text.ts'
import type { PageText } from '../search-texts.ts'
import { bodyParts } from './kept-body.ts'
import type { Place, TextsPlace } from './texts.ts'

/** Texts that another process cuts for the search. Only plain data: it passes between processes. */
export interface CuttingJob {
  /** Where the texts lie. */
  readonly from: TextsPlace
  /** Where the cuts go. */
  readonly to: TextsPlace
  readonly texts: readonly PackedText[]
}

/** A text of which the body is where it was kept. */
export interface PackedText extends Omit<SearchText, 'body'> {
  readonly body: Place
}

/** Has the texts of a job cut: where each cut lies, in their order. Rejects with TextDamaged. */
export type PerformCutting = (job: CuttingJob) => Promise<readonly Place[]>

/** A text for another process; null where its body is not kept. */
export function packText({ page, ...text }: PageText): PackedText | null {
  const { address, title, summary, around, date, section, tags } = text
  const body = bodyParts(page)?.text
  return body ? { address, title, summary, around, date, section, tags, body } : null
}
