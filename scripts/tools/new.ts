// npm run new: a new article file, ready to be written.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bodyLabels } from '../../templates/words/body-labels.ts'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import { articleAddress, isReserved } from '../content/addresses.ts'
import { readContent } from '../content/read-content.ts'
import { slug } from '../content/slug.ts'
import { quoted } from '../content/yaml-text.ts'
import { shortDateTime } from '../site/dates.ts'
import { failure } from './failure.ts'
import { readFlags, wrongUsage } from './flags.ts'

const usage = 'npm run new -- "Tiêu đề" --section tin-tuc [--content DIR]'
const { values, positionals } = readFlags(
  usage,
  { section: { type: 'string' }, content: { type: 'string', default: 'content' } },
  'one',
)
/** A file name that any disk takes, cut between words. */
const longestName = 80

const title = (positionals[0] ?? '')
  .normalize('NFC')
  .replace(/[\s\p{Cc}]+/gu, ' ')
  .trim()
const section = values.section ?? wrongUsage(`Cách dùng: ${usage}`)

function shortName(name: string): string {
  if (name.length <= longestName) return name
  const cut = name.slice(0, longestName + 1)
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, longestName)
}

/** The file's text: a draft, so that nothing half-written is published by accident. */
function draft(date: string, words: { removeWhenDone: string; writeHere: string }): string {
  return `---
title: ${quoted(title)}
date: ${date}
draft: true # ${words.removeWhenDone}
---

${words.writeHere}
`
}

try {
  const now = Date.now()
  const { content } = await readContent(values.content, {
    labels: (language) => bodyLabels[language],
    basePath: '/',
    at: now,
    drafts: true,
  })
  if (!content) {
    console.error(commandWords.vi.siteFileBroken)
    process.exit(1)
  }
  const { sections, language, timeZone } = content.config
  const words = commandWords[language]
  const known = sections.map(({ folder }) => folder)
  if (!known.includes(section)) wrongUsage(words.noSuchSection(section, known))
  const name = shortName(slug(title))
  if (name === '') wrongUsage(words.titleWithoutLetters)
  const address = articleAddress(`${section}/${name}.md`)
  if (isReserved(address)) wrongUsage(words.addressTaken(address))
  const twin = content.articles.find((article) => article.address === address)
  if (twin) wrongUsage(words.articleExists(join(values.content, twin.file)))
  const date = shortDateTime({ at: now, hasTime: true }, 'vi', timeZone)
  const year = date.slice(6, 10)
  const path = join(values.content, section, year, `${name}.md`)
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(path, draft(date, words), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') wrongUsage(words.articleExists(path))
    throw error
  }
  console.log(path)
} catch (error) {
  const { sentence, code } = failure(error, commandWords.vi, values.content)
  console.error(sentence)
  process.exit(code)
}
