import { z } from 'zod'
import { isReserved, longestName } from './addresses.ts'
import { contrast } from './contrast.ts'
import { textField } from './fields.ts'
import { refuse } from './schema-issue.ts'
import { slug } from './slug.ts'
import { quoted } from './yaml-text.ts'

/** What the accent stands on in the light scheme: paper, card and wash of templates/styles. */
const backgrounds = ['#fbf8f2', '#fffdf9', '#f4ede1']
/** Least contrast of text: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const neededContrast = 4.5

/** The canonical origin: scheme and host, no path. */
export function originField(key: string) {
  return textField(key).transform((written, context): string => {
    const url = URL.canParse(written) ? new URL(written) : null
    if (url === null || !/^https?:$/.test(url.protocol)) {
      const host = /^(?:\/\/)?([a-z\d-]+(?:\.[a-z\d-]+)+)(?:\/.*)?$/i.exec(written)?.[1]
      const repaired = host === undefined ? null : `https://${host.toLowerCase()}`
      return refuse(context, 'url-format', { key, written }, repaired)
    }
    const isOrigin = url.pathname === '/' && !/[?#@]/.test(written)
    return isOrigin ? url.origin : refuse(context, 'url-format', { key, written }, url.origin)
  })
}

/** A path of this site, or a full address with one of `schemes`. */
export function placeField(key: string, schemes: RegExp) {
  return textField(key).transform((written, context): string => {
    const isPath = /^\/(?![/\\])[^\\\s]*$/.test(written) && !/(?:^|\/)\.\.?(?:\/|$)/.test(written)
    if (isPath) return written.normalize('NFC')
    if (URL.canParse(written) && schemes.test(new URL(written).protocol)) return written
    const repaired = /^[\w-]+(?:\/[\w-]+)*\/?$/.test(written)
      ? `/${written.replace(/\/$/, '')}/`
      : /^www\.[\w.-]+/.test(written)
        ? quoted(`https://${written}`)
        : null
    return refuse(context, 'path-format', { key, written }, repaired)
  })
}

/** Where the page script reads or sends: on this origin, another one, or a plain http one of a test machine. */
export function serviceField(key: string) {
  return placeField(key, /^https?:$/)
}

/** The name of an analytics service's site: a host name, nothing around it. */
export function domainField(key: string) {
  return textField(key).transform((written, context): string => {
    if (/^[a-z\d-]+(?:\.[a-z\d-]+)*$/i.test(written)) return written.toLowerCase()
    const host = URL.canParse(written) ? new URL(written).hostname : ''
    return refuse(context, 'url-format', { key, written }, host || null)
  })
}

/** A section's folder: its own slug, and no first part that the site needs for itself. */
export function folderField(key: string) {
  return textField(key).transform((folder, context): string => {
    const suggestion = slug(folder)
    if (folder !== suggestion || suggestion === '') {
      return refuse(context, 'folder-name', { folder, suggestion }, suggestion || null)
    }
    if (folder.length > longestName) {
      const args = { key, length: folder.length, limit: longestName }
      return refuse(context, 'text-too-long', args)
    }
    const address = `/${folder}/`
    return isReserved(address) ? refuse(context, 'address-reserved', { address }) : folder
  })
}

/** `#rrggbb` that can be read on every background of the light scheme; the dark one lightens it. */
export function accentField() {
  return textField('accent').transform((written, context): string => {
    const digits = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(written)?.[1]?.toLowerCase()
    const long = digits?.length === 3 ? digits.replace(/./g, '$&$&') : digits
    if (!/^#[\da-f]{6}$/i.test(written)) {
      const repaired = long === undefined ? null : quoted(`#${long}`)
      return refuse(context, 'colour-format', { written }, repaired)
    }
    const accent = `#${long}`
    for (const background of backgrounds) {
      const ratio = Math.round(contrast(accent, background) * 100) / 100
      if (contrast(accent, background) >= neededContrast) continue
      const args = { accent, ratio, background, needed: neededContrast }
      return refuse(context, 'accent-contrast', args, quoted(darkened(accent)))
    }
    return accent
  })
}

/** The same hue, darker by steps of 4 % until it can be read. */
function darkened(accent: string): string {
  let parts = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16))
  const colour = (): string =>
    `#${parts.map((part) => Math.floor(part).toString(16).padStart(2, '0')).join('')}`
  while (backgrounds.some((background) => contrast(colour(), background) < neededContrast)) {
    parts = parts.map((part) => part * 0.96)
  }
  return colour()
}

/** An IANA time zone that this Node knows. */
export function timeZoneField() {
  return textField('timeZone').transform((written, context): string => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: written })
      return written
    } catch {
      return refuse(context, 'time-zone-unknown', { written }, suggestTimeZone(written))
    }
  })
}

function suggestTimeZone(written: string): string | null {
  return /sai|saigon|chi.?minh|ha.?noi|viet|bangkok|\+7|\+07/i.test(written)
    ? 'Asia/Ho_Chi_Minh'
    : null
}

/** A whole number from 0. */
export const countField = z.int().min(0)
