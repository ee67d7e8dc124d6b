// npm run verify: whether a published site is what was built. Made for cron: quiet when asked to, and its exit code says it all.
import { randomBytes } from 'node:crypto'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import { verifyWords } from '../../templates/words/verify/verify-words.ts'
import { verifySite } from '../publish/verify/verify-site.ts'
import { readFlags, wrongUsage } from './flags.ts'
import { progressBar } from './progress-bar.ts'
import { readTarget } from './read-target.ts'
import { verifyingKey } from './signing-key.ts'
import { siteLanguage } from './site-language.ts'
import { notChecked } from './verify-report/not-checked.ts'
import {
  exitCodeOf,
  notCheckedJson,
  verificationJson,
  verificationText,
} from './verify-report/report-verification.ts'

const usage =
  'npm run verify -- DIR|URL --manifest FILE [--key FILE] [--seen FILE] [--format text|json] [--no-headers] [--quiet]'
const { values, positionals } = readFlags(
  usage,
  {
    manifest: { type: 'string' },
    key: { type: 'string' },
    seen: { type: 'string' },
    format: { type: 'string', default: 'text' },
    'no-headers': { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
  'one',
)
/** So long a server may take for one answer, in milliseconds. */
const timeoutMilliseconds = 10_000

const language = siteLanguage()
const words = verifyWords[language]
const { format, seen } = values
const [written = ''] = positionals
const manifestFile = values.manifest || wrongUsage(`Cách dùng: ${usage}`)
if (format !== 'text' && format !== 'json') wrongUsage(`Cách dùng: ${usage}`)
if (seen !== undefined && values.key === undefined) wrongUsage(words.seenWithoutKey)
const target = readTarget(written) ?? wrongUsage(words.wrongAddress(written))
const shown = String(target)
const key = values.key === undefined ? null : verifyingKey(values.key)

const bar = progressBar(words.asking)
try {
  const verification = await verifySite({
    target,
    manifestFile,
    key,
    seenFile: seen ?? `${manifestFile}.seen`,
    now: Date.now(),
    random: randomBytes(12).toString('hex'),
    withHeaders: !values['no-headers'],
    timeoutMilliseconds,
    onProgress: bar.show,
  })
  bar.clear()
  process.exitCode = exitCodeOf(verification)
  if (format === 'json') console.log(verificationJson(verification, words))
  else if (process.exitCode !== 0 || !values.quiet)
    console.log(verificationText(shown, verification, words))
} catch (error) {
  bar.clear()
  process.exitCode = 3
  const { path, sentence } = notChecked(error, shown, {
    verify: words,
    commands: commandWords[language],
  })
  if (format === 'json') console.log(notCheckedJson(path, sentence))
  else console.error(sentence)
}
