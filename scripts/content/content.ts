import type { Article } from './article.ts'
import type { Attachment } from './attachment.ts'
import type { SiteConfig } from './site-config.ts'
import type { StandingPage } from './standing-page.ts'
import type { Withdrawn } from './withdrawn.ts'

/** Everything that the content folder says, after the gate. Order: by file name. */
export interface Content {
  readonly config: SiteConfig
  /** Drafts, scheduled and expired articles included. */
  readonly articles: readonly Article[]
  readonly standingPages: readonly StandingPage[]
  readonly attachments: readonly Attachment[]
  /** In the order of `withdrawn.yaml`. */
  readonly withdrawn: readonly Withdrawn[]
  /** Pages that were left out because of their problems: links to them are right, but lead nowhere for now. */
  readonly leftOut: readonly (Article | StandingPage)[]
}
