// npm run check: the gate alone. It writes nothing.
import { bodyLabels } from '../../templates/words/body-labels.ts'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import { keptReaders } from '../build/cache/cache.ts'
import { keptFolder } from '../build/kept-folder.ts'
import { formLooker } from '../build/pictures/form-maker.ts'
import { openPictureMaker } from '../build/pictures/picture-maker.ts'
import { readContent } from '../content/read-content.ts'
import { failure } from './failure.ts'
import { readFlags, wrongUsage } from './flags.ts'
import { isReportFormat, reportProblems } from './problem-report/report-problems.ts'

const usage = 'npm run check -- [--content DIR] [--format text|json|github|gitlab]'
const { values } = readFlags(usage, {
  content: { type: 'string', default: 'content' },
  format: { type: 'string', default: 'text' },
})
const { format } = values
if (!isReportFormat(format)) wrongUsage(`Cách dùng: ${usage}`)

/** Only read: what the last build found to be all right need not be looked at again. */
const cache = '.cache'
const pictures = openPictureMaker({ content: values.content, cache, writes: false })
try {
  const { content, problems } = await readContent(values.content, {
    labels: (language) => bodyLabels[language],
    basePath: '/',
    at: Date.now(),
    drafts: false,
    makeForms: formLooker(values.content, pictures.make),
    readers: keptReaders(keptFolder(cache), values.content),
  })
  const language = content?.config.language ?? 'vi'
  if (format === 'text' && content && problems.length === 0) {
    const { articles, standingPages, attachments } = content
    const files = 1 + articles.length + standingPages.length + attachments.length
    console.log(commandWords[language].allGood(files))
  } else {
    const report = reportProblems(format, problems, { contentFolder: values.content, language })
    if (report !== '') console.log(report)
  }
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0
} catch (error) {
  const { sentence, code } = failure(error, commandWords.vi, values.content)
  console.error(sentence)
  process.exitCode = code
} finally {
  pictures.close()
}
