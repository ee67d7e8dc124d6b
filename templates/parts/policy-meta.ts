import { type Html, html } from '../html.ts'
import type { Assets } from '../page-data.ts'

/** What the page may load, said by the page itself; before everything that loads. Null where the host says it. */
export function policyMeta({ policy }: Pick<Assets, 'policy'>): Html | null {
  return policy === null
    ? null
    : html`<meta http-equiv="Content-Security-Policy" content="${policy}">
`
}
