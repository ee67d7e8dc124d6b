import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CspEvaluator } from 'csp_evaluator'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import {
  assetPolicy,
  contentPolicy,
  metaPolicy,
} from '../../../scripts/publish/headers/content-policy.ts'

/** What Google's evaluator finds that is worse than a hint; what it calls a possible weakness counts too. */
function findings(policy: string): string[] {
  return new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity < Severity.INFO)
    .map(({ directive, description }) => `${directive}: ${description}`)
}

const hash = 'sha256-TTXv0ZiTbqhV1FRD3mr4EJZwuL0UKLfPOFqDcwFxNWE='

const policies: readonly [name: string, policy: string][] = [
  ['of a site without scripts', contentPolicy({ reaches: [], scripts: [] })],
  ['of a site with scripts', contentPolicy({ reaches: [], scripts: [hash, hash] })],
  [
    'of a site with statistics elsewhere',
    contentPolicy({ reaches: ['https://so-lieu.example.vn'], scripts: [hash] }),
  ],
  ['of an asset', assetPolicy],
  ['in a meta element', metaPolicy({ reaches: [], scripts: [hash] })],
]
for (const [name, policy] of policies) {
  test(`the evaluator finds nothing in the policy ${name}`, () =>
    assert.deepEqual(findings(policy), []))
}

test('the evaluator would find what others allow', () => {
  const policy = contentPolicy({ reaches: [], scripts: [hash] })
  for (const weaker of ["'self'", "'unsafe-inline'", 'https:', "'unsafe-eval'"])
    assert.notDeepEqual(findings(policy.replace(`'${hash}'`, weaker)), [], weaker)
})

test('only the scripts of the site may run, and they may speak to their services alone', () => {
  const policy = contentPolicy({
    reaches: ['https://a.example.vn'],
    scripts: ['sha256-A=', 'sha256-B='],
  })
  assert.match(policy, /^default-src 'none'; script-src 'sha256-A=' 'sha256-B=';/)
  assert.match(policy, /; connect-src 'self' https:\/\/a\.example\.vn;/)
  assert.match(contentPolicy({ reaches: [], scripts: [] }), /; script-src 'none';/)
})

test('a meta element says all but who may frame the page, which it cannot', () => {
  const facts = { reaches: [], scripts: [hash] }
  assert.equal(contentPolicy(facts), `${metaPolicy(facts)}; frame-ancestors 'none'`)
  assert.doesNotMatch(metaPolicy(facts), /frame-ancestors|sandbox|report/)
})

test('a worker and the manifest come from the site, and the one policy of Trusted Types is that of the worker', () => {
  const policy = contentPolicy({ reaches: [], scripts: [hash] })
  assert.match(policy, /; worker-src 'self'; manifest-src 'self';/)
  assert.match(policy, /; require-trusted-types-for 'script'; trusted-types cong-tinh;/)
})
