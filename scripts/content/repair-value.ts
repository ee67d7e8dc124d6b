import type { ExpectedKind } from './problem.ts'
import { listItem, listOfTexts, quoted } from './yaml-text.ts'

const yes = /^(?:có|co|đúng|dung|yes|y|on|true|x|1)$/i
const no = /^(?:không|khong|sai|no|n|off|false|0)$/i

/**
 * What an editor probably meant by a value of the wrong type, as YAML; null where nobody can tell.
 * `written` is the value as it stands in the file.
 */
export function repairValue(
  value: unknown,
  written: string,
  expected: ExpectedKind,
): string | null {
  switch (expected) {
    case 'text':
      return written === '' || written.includes('\n') ? null : quoted(written)
    case 'boolean':
      return yes.test(String(value)) ? 'true' : no.test(String(value)) ? 'false' : null
    case 'whole-number':
      return wholeNumber(typeof value === 'string' ? value : written)
    case 'list-of-texts':
      return typeof value === 'string' ? listOfTexts(cutAtCommas(value)) : `[${listItem(written)}]`
    case 'language':
      return /^(?:tiếng )?vi/i.test(String(value)) ? 'vi' : /^en/i.test(String(value)) ? 'en' : null
    default:
      return null
  }
}

/** `"3"` and `1.156` (a thousand in Vietnamese) as whole numbers. */
function wholeNumber(text: string): string | null {
  const plain = text.trim()
  if (/^\d{1,15}$/.test(plain)) return String(Number(plain))
  return /^\d{1,3}(?:[. ]\d{3}){1,4}$/.test(plain) ? plain.replace(/[. ]/g, '') : null
}

function cutAtCommas(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((part) => part.trim().replace(/^#/, ''))
    .filter((part) => part !== '')
}
