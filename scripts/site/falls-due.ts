import { expiryMoment, successorAt } from '../content/archive.ts'
import type { Content } from '../content/content.ts'
import { noticeInForce } from './notice.ts'
import { isPublished } from './published.ts'
import { renewAfter } from './security-txt.ts'

/** Why a site that was published must be published again, though nobody has changed its content. */
export type Due =
  | { readonly reason: 'article-appears' | 'article-expires'; readonly file: string }
  | { readonly reason: 'notice-appears' | 'notice-ends' }
  /** The body has become part of its successor. */
  | { readonly reason: 'merged' }
  /** `security.txt` nears its end. */
  | { readonly reason: 'contact-renewed' }

/**
 * What readers should see otherwise at the moment `at` than at the moment `since`, both in milliseconds since 1970, because time
 * has passed: articles in the order of their files, then the notice, the merger, `security.txt`. Empty: a new site would be the old one.
 */
export function fallsDue(
  { articles, config }: Pick<Content, 'articles' | 'config'>,
  since: number,
  at: number,
): Due[] {
  const turned = articles.flatMap((article): Due[] => {
    const was = isPublished(article, since, false, expiryMoment(config, since))
    const is = isPublished(article, at, false, expiryMoment(config, at))
    if (was === is) return []
    return [{ reason: is ? 'article-appears' : 'article-expires', file: article.file }]
  })
  const hadNotice = noticeInForce(config.notice, since, new Set()) !== null
  const hasNotice = noticeInForce(config.notice, at, new Set()) !== null
  return [
    ...turned,
    ...(hadNotice === hasNotice
      ? []
      : [{ reason: hasNotice ? 'notice-appears' : 'notice-ends' } as const]),
    ...(successorAt(config, since) === successorAt(config, at)
      ? []
      : [{ reason: 'merged' } as const]),
    ...(at - since < renewAfter ? [] : [{ reason: 'contact-renewed' } as const]),
  ]
}
