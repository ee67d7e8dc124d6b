/** The headers of an answer, by their names in lower case. */
export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>

interface HeaderRule {
  /** As a person looks for it in the host's configuration. */
  readonly name: string
  readonly header: string
  readonly isKept: (value: string) => boolean
  /** Browsers take it over https alone. */
  readonly onlySecure?: true
}

const isThere = (value: string) => value.trim() !== ''

/** What each answer of a site carries, whatever host it is on: https://owasp.org/www-project-secure-headers/ */
const rules: readonly HeaderRule[] = [
  {
    name: 'Content-Security-Policy',
    header: 'content-security-policy',
    isKept: (value) => hasDirective(value, 'default-src'),
  },
  {
    name: 'Content-Security-Policy: frame-ancestors',
    header: 'content-security-policy',
    isKept: (value) => hasDirective(value, 'frame-ancestors'),
  },
  {
    name: 'Strict-Transport-Security',
    header: 'strict-transport-security',
    isKept: (value) => /max-age="?[1-9]/i.test(value),
    onlySecure: true,
  },
  {
    name: 'X-Content-Type-Options: nosniff',
    header: 'x-content-type-options',
    isKept: (value) => value.trim().toLowerCase() === 'nosniff',
  },
  { name: 'Referrer-Policy', header: 'referrer-policy', isKept: isThere },
  { name: 'Permissions-Policy', header: 'permissions-policy', isKept: isThere },
  { name: 'Cross-Origin-Opener-Policy', header: 'cross-origin-opener-policy', isKept: isThere },
  { name: 'Cross-Origin-Resource-Policy', header: 'cross-origin-resource-policy', isKept: isThere },
]

/** The names of the security headers that an answer lacks, or has without their meaning. */
export function missingHeaders(headers: AnswerHeaders, isSecure: boolean): string[] {
  return rules
    .filter(({ onlySecure }) => isSecure || !onlySecure)
    .filter(({ header, isKept }) => !isKept([headers[header] ?? ''].flat().join(', ')))
    .map(({ name }) => name)
}

function hasDirective(policy: string, directive: string): boolean {
  return policy.split(/[;,]/).some((part) => part.trim().toLowerCase().startsWith(`${directive} `))
}
