// A reader of a folder of releases, in a process of its own: node release-reader.ts FOLDER. It reads until it is told to stop.
import { readFileSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'

/** What a reader met. */
export interface ReaderReport {
  /** Whole sites read: half of them in one folder, half of them file by file through the link. */
  reads: number
  /** Files that were not there, or not whole, though every release has them. */
  missing: number
  /** Sites in one folder whose files are of two releases, or a file through the link that is older than the one read before. */
  mixed: number
  /** Folders that were removed while they were read, so many releases later that they were no longer kept. */
  overtaken: number
}

const [, , to = ''] = process.argv
const current = join(to, 'current')
const pages = ['index.html', 'tin-tuc/a/index.html', 'tin-tuc/b/index.html', 'sitemap.xml']
/** As many as the releases in this test keep. */
const keep = 5
const report: ReaderReport = { reads: 0, missing: 0, mixed: 0, overtaken: 0 }
let newest = 0

/** The number that a page carries at its beginning and its end; null for a page that is not there or not whole. */
function numberOf(folder: string, page: string): number | null {
  try {
    const [, begin, end] =
      /^begin (\d+)\n[\s\S]*\nend (\d+)$/.exec(readFileSync(join(folder, page), 'utf8')) ?? []
    return begin !== undefined && begin === end ? Number(begin) : null
  } catch {
    return null
  }
}

function isShared(folder: string): boolean {
  try {
    return readFileSync(join(folder, 'assets/x.css'), 'utf8') === 'shared'
  } catch {
    return false
  }
}

/** As a server does that looks up the link once for a request, and a reader who loads a whole site from it. */
function readFolder(): void {
  const folder = realpathSync(current)
  const numbers = pages.map((page) => numberOf(folder, page))
  const isWhole = isShared(folder) && !numbers.includes(null)
  if (!isWhole && !isKept(folder)) report.overtaken++
  else if (!isWhole) report.missing++
  else if (new Set(numbers).size > 1) report.mixed++
}

/** Whether the release of this folder is among those that are kept: in this test they are a second apart. */
function isKept(folder: string): boolean {
  return secondOf(realpathSync(current)) - secondOf(folder) < keep
}

/** The second of the day in the name of a release. */
function secondOf(folder: string): number {
  const [, hour, minute, second] = /T(\d\d)(\d\d)(\d\d)Z/.exec(basename(folder)) ?? []
  return Number(hour) * 3600 + Number(minute) * 60 + Number(second)
}

/** As a server does that goes through the link for each file. */
function readThroughLink(): void {
  if (!isShared(current)) report.missing++
  for (const page of pages) {
    const number = numberOf(current, page)
    if (number === null) report.missing++
    else if (number < newest) report.mixed++
    newest = Math.max(newest, number ?? 0)
  }
}

let isStopped = false
process.on('message', (message) => {
  if (message === 'stop') isStopped = true
  process.send?.(report)
})
process.send?.(report)
while (!isStopped) {
  readFolder()
  readThroughLink()
  report.reads += 2
  // So that messages arrive.
  await setImmediate()
}
process.disconnect?.()
