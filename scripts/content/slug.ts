import slugify from '@sindresorhus/slugify'

/**
 * A text as part of an address: `Họp dân & tổ` → `hop-dan-va-to`. Empty where no letter or digit is left.
 * The same for NFC and NFD; every look-alike of Đ (Ð U+00D0, Ɖ U+0189) counts as it.
 */
export function slug(text: string): string {
  // Most names of files.
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) return text
  const before = made.get(text)
  if (before !== undefined) return before
  const name = makeSlug(text)
  if (made.size >= mostMade) made.clear()
  // A copy, because what is cut out of a file keeps all of that file in memory; of half a letter there is none.
  if (text.isWellFormed()) made.set(Buffer.from(text).toString(), name)
  return name
}

/** The same few tags and headings stand in all articles. */
const made = new Map<string, string>()
const mostMade = 1000

function makeSlug(text: string): string {
  return slugify(text.normalize('NFC').replace(/[ĐđÐðƉɖ]/g, 'd'), {
    customReplacements: [['&', ' va ']],
    decamelize: false,
  })
}
