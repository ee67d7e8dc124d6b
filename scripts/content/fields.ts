import { z } from 'zod'
import { joinBlanks } from './join-blanks.ts'
import type { Moment } from './moment.ts'
import { parseMoment } from './parse-moment.ts'
import { refuse } from './schema-issue.ts'
import { directionControl, isVisible } from './unseen.ts'
import { quoted } from './yaml-text.ts'

/** Control characters, and halves of letters, which YAML can write with their numbers and no address can hold. */
const controls = /[\p{Cc}\p{Cs}]/u

/** A text on one line: white space at its ends goes, every run inside becomes one space. Something of it shows. */
export function textField(key: string, limit = Number.POSITIVE_INFINITY) {
  return z.string().transform((value, context): string => {
    const text = joinBlanks(value)
    if (text === '') return refuse(context, 'blank-value', { key })
    if (controls.test(text) || directionControl.test(text))
      return refuse(context, 'control-character', { key })
    // A title is the words of links.
    if (!isVisible(text)) return refuse(context, 'blank-value', { key })
    const { length } = [...text]
    if (length > limit) return refuse(context, 'text-too-long', { key, length, limit })
    return text
  })
}

/** A date as the contract allows it. */
export function momentField(key: string) {
  return z.string().transform((value, context): Moment => {
    const written = value.trim()
    if (written === '') return refuse(context, 'blank-value', { key })
    const parsed = parseMoment(written)
    return 'moment' in parsed
      ? parsed.moment
      : refuse(context, parsed.problem, { key, written }, parsed.repaired)
  })
}

/** An optional field whose absence is null. */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().transform((value) => value ?? null)
}

/** An http or https address of another site. */
export function webAddressField(key: string) {
  return textField(key).transform((written, context): string => {
    const url = URL.canParse(written) ? new URL(written) : null
    if (url !== null && /^https?:$/.test(url.protocol) && url.username === '') return url.href
    const bare = /^[a-z\d-]+(\.[a-z\d-]+)+(\/\S*)?$/i.test(written)
    return refuse(
      context,
      'url-format',
      { key, written },
      bare ? quoted(`https://${written}`) : null,
    )
  })
}
