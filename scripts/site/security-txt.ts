import type { SiteConfig } from '../content/site-config.ts'
import { isContactPage } from './contact-page.ts'
import { fullAddress } from './full-address.ts'
import type { Frame } from './site.ts'

const day = 86_400_000
/** A site that is not built again for half a year should stop promising that somebody reads its post. */
const validDays = 180
/** A site this old, in milliseconds, is due to be built again: 60 days before its promise runs out. */
export const renewAfter = (validDays - 60) * day

/** The moment, in milliseconds, from which `security.txt` says another day than at the moment `at`. */
export function termOfContact(at: number): number {
  return (Math.floor(at / day) + 1) * day
}

/** `/.well-known/security.txt` (RFC 9116), valid for 180 days from the day of `at`. */
export function securityTxt(frame: Frame, at: number): string {
  const { config } = frame
  const expires = new Date(Math.floor(at / day + validDays) * day)
  const lines = [
    ...contacts(frame).map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    `Preferred-Languages: ${config.language === 'vi' ? 'vi, en' : 'en, vi'}`,
    `Canonical: ${fullAddress(frame, '/.well-known/security.txt')}`,
  ]
  return `${lines.join('\n')}\n`
}

/** E-mail and telephone; without them the contact page, and without that the home page. Of a body that is no more: its successor. */
function contacts(frame: Frame): string[] {
  if (frame.archive !== null) return [frame.archive.url]
  const { email } = frame.config
  const phone = telephone(frame.config)
  const direct = [...(email ? [`mailto:${email}`] : []), ...(phone ? [`tel:${phone}`] : [])]
  if (direct.length > 0) return direct
  const page = frame.standingPages.find(({ address }) => isContactPage(address, frame))
  return [fullAddress(frame, page?.address ?? '/')]
}

/** A `tel:` address must be global (RFC 3966): `024 3858 1234` → `+842438581234`; null for what is no single number. */
function telephone({ phone }: SiteConfig): string | null {
  const digits = phone?.replace(/[\s.()-]/g, '') ?? ''
  if (/^\+\d{8,15}$/.test(digits)) return digits
  return /^0\d{8,10}$/.test(digits) ? `+84${digits.slice(1)}` : null
}
