// npm run sbom: the list of the packages in which the project runs (a software bill of materials), as CycloneDX JSON.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import { failure } from './failure.ts'
import { readFlags } from './flags.ts'
import { runtimeBom } from './sbom/bom.ts'

const { values } = readFlags('npm run sbom -- [--output FILE]', { output: { type: 'string' } })
const { output } = values

/** npm knows the packages from the lock file alone, without the network. */
const question = [
  'sbom',
  '--package-lock-only',
  '--sbom-format=cyclonedx',
  '--sbom-type=application',
]

/** What the npm that runs this command answers, else that on the PATH. Throws its error. */
function askNpm(): string {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const [program, parameters] = npm
    ? [node ?? process.execPath, [npm, ...question]]
    : ['npm', question]
  const run = spawnSync(program, parameters, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (run.error) throw run.error
  if (run.status !== 0) throw new Error(`npm sbom: ${run.stderr.trim().split('\n')[0]}`)
  return run.stdout
}

try {
  const { name } = JSON.parse(readFileSync('package.json', 'utf8'))
  const text = `${JSON.stringify(runtimeBom(JSON.parse(askNpm()), name, 'node'), null, 2)}\n`
  if (output === undefined) process.stdout.write(text)
  else writeFileSync(output, text)
} catch (error) {
  const { sentence, code } = failure(error, commandWords.vi, output ?? 'sbom')
  console.error(sentence)
  process.exitCode = code
}
