type Policy = ReadonlyMap<string, ReadonlySet<string>>

/** What loads something, and from where it has its sources when it is not written: https://www.w3.org/TR/CSP3/#directive-fallback-list */
const loading: Readonly<Record<string, readonly string[]>> = {
  'default-src': [],
  'child-src': ['default-src'],
  'connect-src': ['default-src'],
  'fenced-frame-src': ['frame-src', 'child-src', 'default-src'],
  'font-src': ['default-src'],
  'frame-src': ['child-src', 'default-src'],
  'img-src': ['default-src'],
  'manifest-src': ['default-src'],
  'media-src': ['default-src'],
  'object-src': ['default-src'],
  'script-src': ['default-src'],
  'script-src-attr': ['script-src', 'default-src'],
  'script-src-elem': ['script-src', 'default-src'],
  'style-src': ['default-src'],
  'style-src-attr': ['style-src', 'default-src'],
  'style-src-elem': ['style-src', 'default-src'],
  'worker-src': ['child-src', 'script-src', 'default-src'],
}
/** What has no other to stand in for it. */
const alone = ['base-uri', 'form-action', 'frame-ancestors', 'trusted-types']
const trusted = 'require-trusted-types-for'

/**
 * What the Content-Security-Policy of an answer allows and our own does not: its directives, each with what is too much, or
 * without anything where the directive is missing; null for a policy that is ours or stricter. Of several policies, separated by
 * commas, a browser keeps every one, so that one of them is enough.
 */
export function widerThan(policies: string, own: string): string | null {
  const ours = parsePolicy(own)
  const wider = policies.split(',').map((policy) => wideDirectives(parsePolicy(policy), ours))
  const [closest = []] = wider.toSorted((a, b) => a.length - b.length)
  return closest.length === 0 ? null : closest.join('; ')
}

function wideDirectives(theirs: Policy, ours: Policy): string[] {
  const names = [...Object.keys(loading), ...alone]
  const wide = names.flatMap((name) => {
    const allowed = sourcesOf(ours, name)
    if (!allowed) return []
    const sources = sourcesOf(theirs, name)
    if (!sources) return [name]
    const more = [...sources.difference(allowed)]
    // One that stands in for others is told once, in its own name.
    return more.length > 0 && theirs.has(name) ? [[name, ...more].join(' ')] : []
  })
  const isTrusting = ours.has(trusted) && !theirs.get(trusted)?.has("'script'")
  return isTrusting ? [...wide, trusted] : wide
}

function sourcesOf(policy: Policy, name: string): ReadonlySet<string> | undefined {
  const written = [name, ...(loading[name] ?? [])].find((one) => policy.has(one))
  return written === undefined ? undefined : policy.get(written)
}

/** Of a directive that stands twice the first counts, and 'none' is nothing. */
function parsePolicy(policy: string): Policy {
  const directives = new Map<string, ReadonlySet<string>>()
  for (const text of policy.split(';')) {
    const [name = '', ...sources] = wordsOf(text)
    if (name === '' || directives.has(name.toLowerCase())) continue
    directives.set(name.toLowerCase(), new Set(sources.map(normal).filter(isMeaning)))
  }
  return directives
}

/** Only these characters are space in headers: what JavaScript takes for it besides, such as U+00A0, is part of a word there. */
export function wordsOf(text: string): string[] {
  return text.split(/[\t\n\f\r ]+/).filter((word) => word !== '')
}

/** Only hashes and nonces are written in one way alone. */
function normal(source: string): string {
  return /^'(?:sha|nonce-)/.test(source) ? source : source.toLowerCase()
}

function isMeaning(source: string): boolean {
  return source !== "'none'" && source !== "'report-sample'"
}
