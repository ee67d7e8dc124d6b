import type { SiteFacts } from './site-facts.ts'

type Policed = Pick<SiteFacts, 'reaches' | 'scripts' | 'forms' | 'plays'>

/**
 * The Content-Security-Policy of every answer. Scripts are named by their hash and not by 'self': who can put a file into the
 * published folder, which is how gambling pages came into Vietnamese state sites, still runs nothing with it. A browser takes a
 * file by its hash only where the element has the same `integrity` (https://www.w3.org/TR/CSP3/#external-hash; Chrome 59,
 * Firefox 116, Safari 15.6); an older one shows the page as it does without script. For style sheets there is no such rule.
 */
export function contentPolicy(facts: Policed): string {
  return `${metaPolicy(facts)}; frame-ancestors 'none'`
}

/** The same for a meta element, which cannot say who may frame the page: https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy */
export function metaPolicy({ reaches, scripts, forms = [], plays = false }: Policed): string {
  return [
    ["default-src 'none'"],
    ['script-src', ...(scripts.length > 0 ? scripts.map((hash) => `'${hash}'`) : ["'none'"])],
    ["style-src 'self'"],
    ["img-src 'self'"],
    // Only on a site that has something to play.
    ...(plays ? [["media-src 'self'"]] : []),
    ["connect-src 'self'", ...reaches],
    // Of the worker's address there is one that a page can make a script of: the Trusted Types policy of scripts/reader/page.
    ["worker-src 'self'"],
    ["manifest-src 'self'"],
    ["form-action 'self'", ...forms],
    ["base-uri 'none'"],
    ["require-trusted-types-for 'script'"],
    ['trusted-types cong-tinh'],
  ]
    .map((words) => words.join(' '))
    .join('; ')
}

/**
 * The policy of a file of `/assets/`, for a browser that opens it by itself: a picture or a recording is then shown in a document
 * that the browser makes and styles. Nothing runs in it.
 */
export const assetPolicy = [
  "default-src 'none'",
  "img-src 'self'",
  "media-src 'self'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
