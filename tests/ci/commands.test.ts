import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { packageFile } from '../dependencies/read-lock.ts'

/** Everything that tells a person or a machine to run a command of this project. */
const files = globSync([
  '.github/workflows/*.yml',
  '.gitlab-ci.yml',
  '*.toml',
  'deploy/**/*.sh',
  'docs/*.md',
  '*.md',
])

/** The flags that one command hands on to another. */
const handsOn: Readonly<Record<string, string>> = { ci: 'build' }

/** Commands that there are not, and flags that a command does not take. */
function wrongCommands(text: string): string[] {
  const named = text
    .replaceAll('\\\n', ' ')
    .matchAll(/npm run (?:-s )?([\w:]+)(?: --([^\n`|;&#)]*))?/g)
  return [...named].flatMap(([, command = '', rest = '']) => {
    if (!Object.hasOwn(packageFile.scripts, command)) return [command]
    const known = flagsOf(command)
    return Array.from(rest.matchAll(/(?<=\s)--[a-z-]+/g), ([flag]) => flag)
      .filter((flag) => !known.includes(flag))
      .map((flag) => `${command} ${flag}`)
  })
}

function flagsOf(command: string): string[] {
  const tool = packageFile.scripts[command]?.match(/run\.mjs ([\w-]+)/)?.[1]
  if (tool === undefined) return []
  const source = readFileSync(`scripts/tools/${tool}.ts`, 'utf8')
  const own = Array.from(source.matchAll(/--[a-z-]+/g), ([flag]) => flag)
  const other = handsOn[command]
  return [...own, ...(other ? flagsOf(other) : [])]
}

for (const file of files) {
  test(`${file} names commands and flags that there are`, () => {
    assert.deepEqual(wrongCommands(readFileSync(file, 'utf8')), [])
  })
}

// biome-ignore format: one case a line
const cases: readonly (readonly [text: string, wrong: readonly string[]])[] = [
  ['npm run build -- --quiet', []],
  ['npm run built', ['built']],
  ['`npm run -s verify -- URL --qiet`', ['verify --qiet']],
  ['npm run build -- \\\n  --hosts nginx', ['build --hosts']],
  ['npm run ci -- --skip-bad --nothing', ['ci --nothing']],
]
for (const [text, wrong] of cases) {
  test(`${JSON.stringify(text)}: ${wrong.join() || 'right'}`, () => {
    assert.deepEqual(wrongCommands(text), wrong)
  })
}
