// npm run build: content in, finished site out.
import { resolve } from 'node:path'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import { type BuildResult, build } from '../build/build.ts'
import type { Language } from '../content/site-config.ts'
import { clashingHosts, hosts, isHost } from '../publish/headers/hosts.ts'
import { failure } from './failure.ts'
import { readFlags, wrongUsage } from './flags.ts'
import { formatSeconds, formatSize } from './format-size.ts'
import { reportProblems } from './problem-report/report-problems.ts'
import { showProgress } from './progress.ts'
import { publishedArticles } from './published-articles.ts'
import { readInstant } from './read-instant.ts'
import { signingKey } from './signing-key.ts'

const { values } = readFlags(
  'npm run build -- [--content DIR] [--output DIR] [--cache DIR] [--clean] [--at INSTANT] [--drafts] [--skip-bad] [--allow-shrink] [--published ADDRESS] [--no-search] [--base-path /x/] [--sign KEYFILE] [--host NAME]… [--compress] [--quiet]',
  {
    content: { type: 'string', default: 'content' },
    output: { type: 'string', default: 'dist' },
    cache: { type: 'string', default: '.cache' },
    clean: { type: 'boolean', default: false },
    at: { type: 'string' },
    drafts: { type: 'boolean', default: false },
    'skip-bad': { type: 'boolean', default: false },
    'allow-shrink': { type: 'boolean', default: false },
    published: { type: 'string', default: '' },
    'no-search': { type: 'boolean', default: false },
    'base-path': { type: 'string', default: '/' },
    sign: { type: 'string' },
    host: { type: 'string', multiple: true, default: [] },
    compress: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
)
const basePath = values['base-path']
if (!/^\/([\w.~-]+\/)*$/.test(basePath)) {
  wrongUsage(
    `--base-path bắt đầu và kết thúc bằng dấu gạch chéo, ví dụ /daikim/; không phải "${basePath}".`,
  )
}
const chosen = values.host.filter(isHost)
const [unknown] = values.host.filter((name) => !isHost(name))
if (unknown !== undefined)
  wrongUsage(`--host không biết "${unknown}". Các tên: ${hosts.join(', ')}.`)
const clashing = clashingHosts(chosen)
if (clashing) {
  wrongUsage(
    `--host ${clashing.join(' và ')} cần tệp cùng tên nhưng khác nội dung: hãy dựng hai lần, mỗi lần một --output.`,
  )
}
const { published: site } = values
if (site !== '' && !/^https?:$/.test(URL.parse(site)?.protocol ?? '')) {
  wrongUsage(`--published cần địa chỉ http hoặc https của trang đang chạy, không phải "${site}".`)
}
const output = resolve(values.output)
const at = readInstant(values.at)
const sign = values.sign === undefined ? undefined : signingKey(values.sign)

// Asked a second time, it ends at once.
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort())

const before = site === '' ? null : await publishedArticles(site)
if (site !== '' && before === null) console.error(commandWords.vi.publishedUnknown(site))

const from = performance.now()
const stopProgress = values.quiet ? () => {} : showProgress(commandWords.vi.building)
let result: BuildResult
try {
  result = await build({
    content: values.content,
    output,
    cache: values.cache,
    clean: values.clean,
    at,
    drafts: values.drafts,
    skipBad: values['skip-bad'],
    allowShrink: values['allow-shrink'],
    publishedArticles: before,
    basePath,
    ...(sign && { sign }),
    hosts: chosen,
    compress: values.compress,
    signal: stop.signal,
    search: !values['no-search'],
    onWait: () => console.error(commandWords.vi.waiting),
  })
} catch (error) {
  stopProgress()
  const { sentence, code } = failure(error, commandWords.vi, output)
  console.error(`${sentence}${code === 3 ? ` ${commandWords.vi.oldSiteKept}` : ''}`)
  process.exit(code)
}
stopProgress()
const language: Language = result.config?.language ?? 'vi'
const words = commandWords[language]
const { problems, published, skipped } = result
if (problems.length > 0) {
  console.error(reportProblems('text', problems, { contentFolder: values.content, language }))
}
if (!published) {
  console.error(words.notPublished)
  process.exit(1)
}
if (skipped.length > 0) console.error(words.leftOut(skipped))
for (const [host, count] of published.leftOut) console.error(words.redirectsLeftOut(host, count))
if (!values.quiet) {
  console.log(
    words.published({
      articles: published.articles,
      standingPages: published.standingPages,
      files: published.files.length,
      pictures: published.pictures.made,
      size: formatSize(published.bytes, language),
      seconds: formatSeconds((performance.now() - from) / 1000, language),
      output: values.output,
    }),
  )
}
