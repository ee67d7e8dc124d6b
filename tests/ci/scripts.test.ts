import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { runScript } from './run-script.ts'

const github = parse(readFileSync('.github/workflows/turn-over.yml', 'utf8'))
const gitlab = parse(readFileSync('.gitlab-ci.yml', 'utf8'))
const askGithub: string = github.jobs.due.steps.find(({ id }: { id?: string }) => id === 'due').run
const [askGitlab = '']: string[] = gitlab.due.script

const answers: readonly [what: string, code: number, goesOn: boolean, publishes: boolean][] = [
  ['something is due', 0, true, true],
  ['nothing is', 4, true, false],
  ['the content has problems', 1, false, false],
  ['the usage is wrong', 2, false, false],
  ['the disk is full', 3, false, false],
]
for (const [what, code, goesOn, publishes] of answers) {
  test(`the schedule of GitHub ${publishes ? 'publishes' : goesOn ? 'is content' : 'fails'} where ${what}`, () => {
    const run = runScript(askGithub, {
      programs: { npm: `exit ${code}` },
      environment: { PUBLISHED_AT: '2026-01-02T03:04:05Z' },
    })
    assert.equal(run.code, goesOn ? 0 : 1)
    assert.equal(run.output, publishes ? 'publish=true\n' : '')
    assert.deepEqual(run.calls, ['npm run -s due -- --since 2026-01-02T03:04:05Z'])
  })
  test(`the schedule of GitLab ${publishes ? 'publishes' : goesOn ? 'is content' : 'fails'} where ${what}`, () => {
    const run = runScript(askGitlab, { programs: { npm: `exit ${code}`, curl: '' } })
    assert.equal(run.code, goesOn ? 0 : 1)
    assert.equal(run.calls[0], 'npm run -s due -- --since 2000-01-01')
    assert.equal(run.calls.length, publishes ? 2 : 1)
  })
}

test('the schedule of GitLab fails when it could not start the publication', () => {
  const { code } = runScript(askGitlab, { programs: { npm: '', curl: 'exit 22' } })
  assert.equal(code, 1)
})
