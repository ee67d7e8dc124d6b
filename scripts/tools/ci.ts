// npm run ci: what a build server does before it needs a host. The same on every one of them, on a desk, and in the tests:
// show what is wrong in the content, build the site, write down from what and when. Other flags are those of npm run build.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import { basePathOf } from './ci/base-path-of.ts'
import { takeFlags } from './ci/take-flags.ts'
import { failure } from './failure.ts'
import { wrongUsage } from './flags.ts'
import { readInstant } from './read-instant.ts'

const { taken, rest } = takeFlags(process.argv.slice(2), ['url', 'at', 'output', 'content'])
const { url = '', output = 'dist', content = 'content' } = taken
const basePath =
  basePathOf(url) ?? wrongUsage(`--url cần một địa chỉ http hoặc https, không phải "${url}".`)
/** Whoever has this moment and the commit can make the same bytes again. */
const at = new Date(readInstant(taken.at)).toISOString()

/** Runs another command of this project. Its standard output comes back where it is kept. */
function run(command: string, flags: readonly string[], output: 'shown' | 'kept') {
  return spawnSync(process.execPath, [join(import.meta.dirname, `${command}.ts`), ...flags], {
    stdio: ['ignore', output === 'kept' ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
}

/** Runs a command without which there is nothing to publish, and ends as it ends when that is not well. */
function must(command: string, flags: readonly string[]): void {
  const { status } = run(command, flags, 'shown')
  if (status !== 0) process.exit(status ?? 3)
}

/** What is wrong in the content, for the place where a reviewer looks. What stops the build is told by the build. */
function report(format: 'github' | 'gitlab'): string {
  return run('check', ['--content', content, '--format', format], 'kept').stdout
}

try {
  if (process.env['GITHUB_ACTIONS']) process.stdout.write(report('github'))
  if (process.env['GITLAB_CI']) {
    // Before the build, which makes this folder, because the report is for a build that is refused.
    mkdirSync(dirname(output), { recursive: true })
    writeFileSync(`${output}.code-quality.json`, report('gitlab'))
  }
  const where = ['--content', content, '--output', output, '--base-path', basePath]
  must('build', [...where, '--at', at, ...rest])
  must('sbom', ['--output', `${output}.sbom.json`])
  writeFileSync(`${output}.built-at`, `${at}\n`)
} catch (error) {
  const { sentence, code } = failure(error, commandWords.vi, output)
  console.error(sentence)
  process.exitCode = code
}
