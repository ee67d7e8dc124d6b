// npm run due: whether a published site must be published again because time has passed. For schedules; writes nothing.
import { bodyLabels } from '../../templates/words/body-labels.ts'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import { readContent } from '../content/read-content.ts'
import { fallsDue } from '../site/falls-due.ts'
import { failure } from './failure.ts'
import { readFlags, wrongUsage } from './flags.ts'
import { reportProblems } from './problem-report/report-problems.ts'
import { readInstant } from './read-instant.ts'

/** Exit code of a run that finds nothing due; 1 to 3 mean what they mean everywhere. */
const nothingDue = 4

const usage = 'npm run due -- --since INSTANT [--at INSTANT] [--content DIR]'
const { values } = readFlags(usage, {
  since: { type: 'string' },
  at: { type: 'string' },
  content: { type: 'string', default: 'content' },
})
const since = readInstant(values.since ?? wrongUsage(`Cách dùng: ${usage}`), '--since')
const at = readInstant(values.at)

try {
  const { content, problems } = await readContent(values.content, {
    labels: (language) => bodyLabels[language],
    basePath: '/',
    at,
    drafts: false,
  })
  const language = content?.config.language ?? 'vi'
  const words = commandWords[language]
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (!content || errors.length > 0) {
    // Nothing could be published, so this is no answer that a schedule may take for "nothing due".
    console.error(reportProblems('text', errors, { contentFolder: values.content, language }))
    process.exitCode = 1
  } else {
    const due = fallsDue(content, since, at)
    if (due.length === 0) process.exitCode = nothingDue
    console.log(due.length === 0 ? words.nothingDue : due.map(words.due).join('\n'))
  }
} catch (error) {
  const { sentence, code } = failure(error, commandWords.vi, values.content)
  console.error(sentence)
  process.exitCode = code
}
