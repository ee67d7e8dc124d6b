import { domainToASCII } from 'node:url'
import type { ExternalLink } from '../body.ts'
import { hostName, hostsInText } from '../host-name.ts'
import { decode } from './decode.ts'

/**
 * Where a `mailto:` link leads: to the mailboxes of its recipients; and what is behind the `?`, which a reader does not see before
 * the letter is open: other recipients and addresses in its text count as links to sites.
 */
export function hostsOfMail(link: {
  readonly scheme: string
  readonly rest: string
}): Omit<ExternalLink, 'line'>[] {
  if (link.scheme !== 'mailto') return []
  const [recipients = '', ...fields] = link.rest.split('?')
  const behind = decode(fields.join('?'))
  return [
    ...mailHosts(decode(recipients)).map((host) => ({ kind: 'mailbox', host }) as const),
    ...[...mailHosts(behind), ...hostsInText(behind)].map(
      (host) => ({ kind: 'site', host }) as const,
    ),
  ]
}

/** The hosts behind every `@`. */
function mailHosts(text: string): string[] {
  const found = text.match(/@[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+/gu) ?? []
  return found.flatMap((part) => {
    const host = hostName(domainToASCII(part.slice(1)))
    return host === '' ? [] : [host]
  })
}
