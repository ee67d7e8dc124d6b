// npm run new: a new article file, ready to be written.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bodyLabels } from '../../templates/words/body-labels.ts'
import { commandWords } from '../../templates/words/commands/command-words.ts'
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
const title = (positionals[0] ?? '').normalize('NFC').trim()
const section = values.section ?? wrongUsage(`Cách dùng: ${usage}`)

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
  if (!content) throw new Error('site.yaml: npm run check')
  const { sections, language, timeZone } = content.config
  const words = commandWords[language]
  const known = sections.map(({ folder }) => folder)
  if (!known.includes(section)) wrongUsage(words.noSuchSection(section, known))
  const name = slug(title)
  if (name === '') wrongUsage(words.titleWithoutLetters)
  const date = shortDateTime({ at: now, hasTime: true }, timeZone)
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
