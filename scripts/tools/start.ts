// npm start: the site at localhost, following every saved file, with the statistics endpoint on the same origin.
import { join } from 'node:path'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import type { BuildResult } from '../build/build.ts'
import { type DevServer, startDevServer } from './dev/dev-server.ts'
import { followContent } from './dev/follow-content.ts'
import { restartOnChange, startAgain } from './dev/restart-on-change.ts'
import { failure } from './failure.ts'
import { readFlags, wrongUsage } from './flags.ts'
import { formatSeconds } from './format-size.ts'
import { reportProblems } from './problem-report/report-problems.ts'

const { values } = readFlags('npm start -- [--port N] [--content DIR] [--cache DIR]', {
  port: { type: 'string', default: '8080' },
  content: { type: 'string', default: 'content' },
  cache: { type: 'string', default: '.cache' },
})
const port = Number(values.port)
if (!/^\d{1,5}$/.test(values.port) || port > 65535) {
  wrongUsage(`--port cần một số từ 0 đến 65535, không phải "${values.port}".`)
}

function told(result: BuildResult, seconds: number): void {
  const language = result.config?.language ?? 'vi'
  const errors = result.problems.filter((problem) => problem.severity === 'error')
  if (errors.length > 0) {
    console.error(reportProblems('text', errors, { contentFolder: values.content, language }))
  } else if (result.published) {
    const { articles } = result.published
    const words = commandWords[language]
    console.log(words.rebuilt({ articles, seconds: formatSeconds(seconds, language) }))
  }
}

function end(error: unknown): never {
  const { sentence, code } = failure(error, commandWords.vi, values.cache)
  console.error(sentence)
  process.exit(code)
}

let server: DevServer
try {
  server = await startDevServer({
    content: values.content,
    cache: values.cache,
    output: join(values.cache, 'preview'),
    database: join(values.cache, 'preview-visits.sqlite'),
    port,
    onBuild: told,
    onError: (error) => console.error(error.message),
  })
} catch (error) {
  end(error)
}
const stopFollowing = await followContent(values.content, (saved) =>
  // The preview goes on with what it had when a file vanishes under a build.
  server
    .rebuild(saved)
    .catch((error) => console.error(failure(error, commandWords.vi, values.cache).sentence)),
)
const stopWatching = restartOnChange(() => stop(startAgain))
console.log(commandWords.vi.serving(server.address))
console.log(commandWords.vi.countingHere)

async function stop(code: number): Promise<void> {
  await Promise.all([stopFollowing(), stopWatching()])
  await server.close()
  process.exit(code)
}
process.once('SIGINT', () => stop(0))
process.once('SIGTERM', () => stop(0))
