// npm run release: the built site beside the ones before, then one switch of the link that the web server follows.
import { join, resolve } from 'node:path'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import { releaseWords } from '../../templates/words/release/release-words.ts'
import { verifyWords } from '../../templates/words/verify/verify-words.ts'
import { describeReleases } from '../publish/release/describe-releases.ts'
import { release, releaseBefore } from '../publish/release/release.ts'
import type { Finding } from '../publish/verify/finding.ts'
import { readFlags, wrongUsage } from './flags.ts'
import { formatSeconds, formatSize } from './format-size.ts'
import { releaseFailure } from './release-failure.ts'
import { siteLanguage } from './site-language.ts'
import { findingLines } from './verify-report/report-verification.ts'

const usage =
  'npm run release -- --to DIR [--output DIR] [--keep N] | --to DIR --rollback | --to DIR --list'
const { values } = readFlags(usage, {
  to: { type: 'string' },
  output: { type: 'string' },
  keep: { type: 'string' },
  rollback: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
})
const language = siteLanguage()
const words = releaseWords[language]
const { keep = '5', rollback, list } = values
const isOther = rollback || list
const isMixed = (rollback && list) || (isOther && Boolean(values.keep ?? values.output))
if (!values.to || isMixed) wrongUsage(`Cách dùng: ${usage}`)
if (!/^[1-9]\d{0,5}$/.test(keep)) wrongUsage(words.wrongKeep(keep))
const to = resolve(values.to)
const output = resolve(values.output ?? 'dist')
const current = join(to, 'current')
const onWait = () => console.error(words.waiting)

try {
  if (list) showList()
  else if (rollback) await goBack()
  else await releaseNow()
} catch (error) {
  const { sentence, code } = releaseFailure(
    error,
    { to, output },
    { release: words, commands: commandWords[language] },
  )
  console.error(sentence)
  process.exitCode = code
}

async function releaseNow(): Promise<void> {
  const from = performance.now()
  const { made, findings } = await release({
    to,
    output,
    keep: Number(keep),
    now: Date.now(),
    onWait,
  })
  if (!made) return refuse(words.tampered(output), findings)
  const seconds = formatSeconds((performance.now() - from) / 1000, language)
  console.log(words.released({ ...made, seconds, current }))
}

async function goBack(): Promise<void> {
  const { name, findings } = await releaseBefore(to, { onWait })
  if (findings.length > 0) return refuse(words.tamperedRelease(name), findings)
  console.log(words.rolledBack({ name, current }))
}

function showList(): void {
  const releases = describeReleases(to)
  if (releases.length === 0) console.log(words.noReleases(to))
  for (const each of releases)
    console.log(words.listed({ ...each, size: formatSize(each.bytes, language) }))
}

function refuse(sentence: string, findings: readonly Finding[]): void {
  console.error([sentence, ...findingLines(findings, verifyWords[language])].join('\n'))
  process.exitCode = 1
}
