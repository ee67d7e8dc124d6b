import slugify from '@sindresorhus/slugify'

/**
 * A text as part of an address: `Họp dân & tổ` → `hop-dan-va-to`. Empty where no letter or digit is left.
 * The same for NFC and NFD; every look-alike of Đ (Ð U+00D0, Ɖ U+0189) counts as it.
 */
export function slug(text: string): string {
  return slugify(text.normalize('NFC').replace(/[ĐđÐðƉɖ]/g, 'd'), {
    customReplacements: [['&', ' va ']],
    decamelize: false,
  })
}
