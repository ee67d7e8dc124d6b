import { articleText } from '../fixtures/read-site.ts'
import { refuses, withText } from './bad-table.ts'

const good = articleText()
const keys = 'title: Họp\ndate: 2022-09-05'

refuses({
  'a blank line before the front matter is refused': withText(`\n${good}`, {
    '1 blank-before-front-matter': null,
  }),
  'a space before the first fence is refused': withText(` ${good}`, {
    '1 blank-before-front-matter': '---',
  }),
  'a fence that is never closed is told where it is missing': withText(
    `---\n${keys}\n\nNội dung.`,
    {
      '4 front-matter-not-closed': '---',
    },
  ),
  'a fence that is missing at the end of the file': withText(`---\n${keys}`, {
    '4 front-matter-not-closed': '---',
  }),
  'a missing fence is told though a line is drawn further down': withText(
    `---\n${keys}\n\nNội dung.\n\n---\n\nPhần cuối.`,
    { '4 front-matter-not-closed': '---' },
  ),
  'en dashes that Word made are refused': withText(good.replace('---', '–––'), {
    '1 word-dashes': '---',
  }),
  'em dashes that Word made are refused': withText(good.replace('---', '———'), {
    '1 word-dashes': '---',
  }),
  'a closing fence of Word dashes is refused': withText(good.replace('\n---\n', '\n—-\n'), {
    '4 word-dashes': '---',
  }),
  'four hyphens are refused': withText(good.replace('---', '----'), { '1 word-dashes': '---' }),
  'a file without front matter is refused': withText('# Họp tổ dân phố\n\nNội dung.\n', {
    '1 no-front-matter': null,
  }),
  'a front matter that is a list is refused': withText('---\n- a\n- b\n---\n\nNội dung.', {
    '2 front-matter-not-a-map': null,
  }),
  'a front matter that is a text is refused': withText('---\nHọp tổ dân phố\n---\n\nNội dung.', {
    '2 front-matter-not-a-map': null,
  }),
  'both the fence and the keys are told': withText(`–––\n${keys}\nngay: x\n---\n`, {
    '1 word-dashes': '---',
    '4 unknown-key': null,
  }),
  ...Object.fromEntries(
    ['---js', '---javascript', '--- js', '---JS', '---json', '---toml'].map((fence) => [
      `a front matter in another language is refused: ${fence}`,
      withText(`${fence}\n${keys}\n---\n\nNội dung.`, { '1 front-matter-language': '---' }),
    ]),
  ),
})
