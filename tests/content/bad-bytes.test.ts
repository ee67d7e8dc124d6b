import { Buffer } from 'node:buffer'
import { articleText } from '../fixtures/read-site.ts'
import { refuses, withText } from './bad-table.ts'

const good = articleText()
const latin1 = Buffer.concat([Buffer.from(good), Buffer.from('h\xe1t', 'latin1')])

refuses({
  'a text in an old one-byte code is refused at its first bad letter': withText(latin1, {
    '7 not-utf8': null,
  }),
  'an UTF-8 letter cut in half at the end is refused': withText(
    Buffer.from(`${good}ế`).subarray(0, -1),
    { '7 not-utf8': null },
  ),
  'UTF-16 (little end first), as Notepad saves "Unicode", is refused': withText(
    Buffer.from(`\ufeff${good}`, 'utf16le'),
    { '1 utf16': null },
  ),
  'UTF-16 (big end first) is refused': withText(Buffer.from(`\ufeff${good}`, 'utf16le').swap16(), {
    '1 utf16': null,
  }),
  'UTF-16 without its mark is refused for its zero bytes': withText(Buffer.from(good, 'utf16le'), {
    '1 nul': null,
  }),
  'a zero byte is refused': withText(`${good}\0`, { '7 nul': null }),
  'an empty file is refused': withText('', { '1 empty-file': null }),
  'a file of blanks is refused': withText('\ufeff \n\n', { '1 empty-file': null }),
  'a file over 512 KiB is refused': withText(`${good}${'chữ\n\n'.repeat(75_000)}`, {
    '1 file-too-big': null,
  }),
  'a front matter over 64 KiB is refused': withText(
    articleText(`summary: ${'chữ '.repeat(14_000)}`),
    { '1 front-matter-too-big': null },
  ),
})
