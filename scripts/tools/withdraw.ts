// npm run withdraw: takes an article back. Its addresses are on disk in withdrawn.yaml before its file goes.
import { lstatSync, rmSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { bodyLabels } from '../../templates/words/body-labels.ts'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import { addWithdrawn } from '../content/add-withdrawn.ts'
import { comparableAddress, isReserved } from '../content/addresses.ts'
import type { Article } from '../content/article.ts'
import { type CheckedContent, checkContent } from '../content/check-content.ts'
import { type LoadedFiles, loadFiles } from '../content/load-files.ts'
import type { Problem } from '../content/problem.ts'
import { readWithdrawnFile } from '../content/read-withdrawn-file.ts'
import { diskReaders } from '../content/readers.ts'
import { withdrawnFile } from '../content/settings-files.ts'
import type { StandingPage } from '../content/standing-page.ts'
import { isoDate } from '../site/dates.ts'
import { failure } from './failure.ts'
import { readFlags, wrongUsage } from './flags.ts'
import { reportProblems } from './problem-report/report-problems.ts'
import { replaceFile } from './replace-file.ts'

const { values, positionals } = readFlags(
  'npm run withdraw -- FILE [--reason "…"] [--content DIR]',
  { reason: { type: 'string' }, content: { type: 'string', default: 'content' } },
  'one',
)
const contentFolder = values.content
const given = positionals[0] ?? ''

type Page = Article | StandingPage

/** The file as the disk and as the gate name it: given from here, or from the content folder. */
function findFile(): { path: string; file: string } | null {
  for (const path of [given, join(contentFolder, given)]) {
    const file = relative(resolve(contentFolder), resolve(path)).split(sep).join('/')
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) {
      return { path, file: file.normalize('NFC') }
    }
  }
  return null
}

async function look(): Promise<{ files: LoadedFiles; checked: CheckedContent; pages: Page[] }> {
  const readers = diskReaders(contentFolder)
  const files = await loadFiles(contentFolder, readers)
  const labels = (language: keyof typeof bodyLabels) => bodyLabels[language]
  const options = { labels, basePath: '/', at: Date.now(), drafts: true }
  const checked = await checkContent(files, new Set(), options, readers)
  return { files, checked, pages: [...checked.pages.values()].map(({ page }) => page) }
}

/** What the page has that nobody else claims, its own address first. */
function addressesOf(page: Page, pages: readonly Page[]): string[] {
  const others = pages
    .filter((other) => other !== page)
    .flatMap((other) => [other.address, ...aliasesOf(other)])
  const taken = new Set(others.map(comparableAddress))
  return [page.address, ...aliasesOf(page)].filter(
    (address) => !taken.has(comparableAddress(address)) && !isReserved(address),
  )
}

function aliasesOf(page: Page): readonly string[] {
  return page.kind === 'article' ? page.aliases : []
}

function filesShownBy(page: Page): string[] {
  const lead = page.kind === 'article' ? page.image?.picture.file : undefined
  return [...page.body.attachments, ...(lead === undefined ? [] : [lead])]
}

/** Ends the command: withdrawn.yaml cannot be added to as it is. */
function refuse(problems: readonly Problem[], language: keyof typeof commandWords): never {
  console.error(reportProblems('text', problems, { contentFolder, language }))
  process.exit(1)
}

try {
  const { files, checked, pages } = await look()
  const language = checked.content?.config.language ?? 'vi'
  const timeZone = checked.content?.config.timeZone ?? 'Asia/Ho_Chi_Minh'
  const words = commandWords[language]
  const found = findFile()
  const page = pages.find(({ file }) => file === found?.file)
  if (!found || !page) wrongUsage(words.noSuchArticle(given))

  const before = files.settings.get(withdrawnFile)
  const siteUrl = checked.content?.config.url ?? null
  const text = before ?? `${words.withdrawnFileHead}withdrawn: []\n`
  const read = readWithdrawnFile(text, siteUrl)
  const unreadable = checked.problems.filter(
    ({ file }) => before === null && file === withdrawnFile,
  )
  const problems = [...read.problems, ...unreadable]
  if (problems.some(({ severity }) => severity === 'error')) refuse(problems, language)

  const known = new Set(read.withdrawn.map(({ address }) => comparableAddress(address)))
  const addresses = addressesOf(page, pages)
  if (addresses[0] !== page.address) wrongUsage(words.addressShared(page.address))
  const date = isoDate({ at: Date.now(), hasTime: false }, timeZone)
  const reason = values.reason?.trim() || null
  const entries = addresses
    .filter((address) => !known.has(comparableAddress(address)))
    .map((address) => ({ address, date, reason }))
  if (entries.length > 0) {
    const longer = addWithdrawn(text, entries)
    const added = readWithdrawnFile(longer, siteUrl)
    if (added.problems.length > 0) refuse(added.problems, language)
    replaceFile(join(contentFolder, withdrawnFile), longer)
  }
  rmSync(found.path)

  console.log(words.withdrawn(found.path, addresses, join(contentFolder, withdrawnFile)))
  const after = await look()
  const used = new Set(after.pages.flatMap(filesShownBy))
  const logo = after.checked.content?.config.logo?.file
  const unused = new Set(filesShownBy(page).filter((file) => !used.has(file) && file !== logo))
  if (unused.size > 0)
    console.log(words.nobodyUses([...unused].map((file) => join(contentFolder, file))))
  const links = after.checked.problems.filter(({ code }) => code === 'link-withdrawn')
  if (links.length > 0)
    console.log(`\n${reportProblems('text', links, { contentFolder, language })}`)
} catch (error) {
  const { sentence, code } = failure(error, commandWords.vi, contentFolder)
  console.error(sentence)
  process.exit(code)
}
