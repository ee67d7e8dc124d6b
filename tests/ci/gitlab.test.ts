import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { gitlabProject } from './gitlab-pipelines.ts'

const configuration = readFileSync('.gitlab-ci.yml', 'utf8')
const project = gitlabProject(configuration)
after(() => project.remove())

const mergeRequest = { CI_PIPELINE_SOURCE: 'merge_request_event' }

// biome-ignore format: one case a line
const pipelines: readonly [what: string, variables: Record<string, string>, jobs: string[]][] = [
  ['a push to main publishes and verifies', { CI_PIPELINE_SOURCE: 'push' }, ['pages', 'verify']],
  ['so does what a schedule started', { CI_PIPELINE_SOURCE: 'pipeline' }, ['pages', 'verify']],
  ['a schedule asks what is due, no more', { CI_PIPELINE_SOURCE: 'schedule' }, ['due']],
  ['a merge request is checked and tested, and publishes nothing', mergeRequest, ['check', 'test']],
  ['a merge request has a site of its own where that is asked for', { ...mergeRequest, REVIEW_APPS: 'true' }, ['check', 'test', 'review']],
]
for (const [what, variables, jobs] of pipelines) {
  test(`on GitLab ${what}`, () => assert.deepEqual(project.jobs(variables), jobs))
}

test('the job that may publish a merge request has a path of its own', () => {
  assert.match(configuration, /\nreview:(?:\n {2}.*)+path_prefix: mr-\$CI_MERGE_REQUEST_IID\n/)
})

const broken: readonly [what: string, from: string, to: string][] = [
  ['an unknown key', 'artifacts:', 'artefacts:'],
  ['a job of no stage', 'stage: verify', 'stage: verification'],
  ['a need that is not there', 'needs: [pages]', 'needs: [site]'],
]
for (const [what, from, to] of broken) {
  test(`GitLab would refuse ${what}`, () => {
    const other = gitlabProject(configuration.replace(from, to))
    const answer = other.jobs({ CI_PIPELINE_SOURCE: 'push' })
    other.remove()
    assert.equal(typeof answer, 'string')
  })
}
