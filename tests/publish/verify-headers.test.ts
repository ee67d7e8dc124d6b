import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { assetPolicy, contentPolicy } from '../../scripts/publish/headers/content-policy.ts'
import { weakHeaders } from '../../scripts/publish/verify/header-rules.ts'
import { widerThan } from '../../scripts/publish/verify/policy-width.ts'
import type { Files } from './folder-of.ts'
import { rightHeaders, type ServeOptions, serveSite } from './site-server.ts'
import { at, built, random, told, verified } from './verify-served.ts'

const facts = { reaches: ['https://so-lieu.example'], scripts: ['sha256-abc='] }
const policy = contentPolicy(facts)

// biome-ignore format: one case a line
const policies: readonly (readonly [name: string, sent: string, wider: string | null])[] = [
  ['our own', policy, null],
  ['our own in other spelling', policy.replaceAll('; ', ' ;\t').replace('default-src', 'Default-SRC'), null],
  ['without the script', policy.replace("'sha256-abc='", "'none'"), null],
  ['with more rules of its own', `${policy}; upgrade-insecure-requests; sandbox; report-uri /x`, null],
  ['two, of which one is ours', `default-src *, ${policy}`, null],
  ['with any script', policy.replace("'sha256-abc='", "* 'unsafe-inline' 'unsafe-eval'"), "script-src * 'unsafe-inline' 'unsafe-eval'"],
  ['with another script', policy.replace('abc', 'ABC'), "script-src 'sha256-ABC='"],
  ['with scripts from data', policy.replace("'sha256-abc='", "'sha256-abc=' data:"), 'script-src data:'],
  ['with everything over http', policy.replace("'none'", 'http:'), 'default-src http:'],
  ['without a default', policy.replace("default-src 'none'; ", ''), 'default-src; child-src; fenced-frame-src; font-src; frame-src; media-src; object-src'],
  ['with frames elsewhere', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'), 'frame-ancestors *'],
  ['without who may frame', policy.replace("; frame-ancestors 'none'", ''), 'frame-ancestors'],
  ['without Trusted Types', policy.replace("; require-trusted-types-for 'script'", ''), 'require-trusted-types-for'],
  ['with a trusted type', policy.replace('trusted-types cong-tinh', 'trusted-types default'), 'trusted-types default'],
  ['with scripts of elements', `${policy}; script-src-elem *`, 'script-src-elem *'],
  ['with workers of others', policy.replace("worker-src 'self'", 'worker-src *'), 'worker-src *'],
  ['with another place to speak to', policy.replace('https://so-lieu.example', 'https://bet.example'), 'connect-src https://bet.example'],
  ['said twice, of which the first counts', `script-src *; ${policy}`, 'script-src *'],
  ['with a space that is none for a browser', policy.split('; ').map((one) => one.replaceAll(' ', '\u00a0')).join('; '), 'default-src'],
  ['none at all', ' ', "default-src"],
]
for (const [name, sent, wider] of policies) {
  test(`a policy ${name}: ${wider ?? 'not weaker'}`, () => {
    if (wider === 'default-src') assert.match(widerThan(sent, policy) ?? '', /^default-src; /)
    else assert.equal(widerThan(sent, policy), wider)
  })
}

// biome-ignore format: one case a line
const values: readonly (readonly [header: string, value: string, isWeak: boolean])[] = [
  ['Strict-Transport-Security', 'max-age=63072000', false],
  ['Strict-Transport-Security', 'max-age="31536000"; includeSubDomains; preload', false],
  ['Strict-Transport-Security', 'max-age=86400', true],
  ['Strict-Transport-Security', 'max-age=0, max-age=63072000', true],
  ['X-Content-Type-Options', 'NOSNIFF', false],
  ['X-Content-Type-Options', 'nosniff, nosniff', false],
  ['Strict-Transport-Security', 'x="; max-age=63072000"; max-age=0', true],
  ['Strict-Transport-Security', 'max-age=63072000; max-age=1', true],
  ['X-Content-Type-Options', 'nosniff\u00a0', true],
  ['X-Content-Type-Options', 'none', true],
  ['Referrer-Policy', 'no-referrer', false],
  ['Referrer-Policy', 'unsafe-url, strict-origin', false],
  ['Referrer-Policy', 'strict-origin, unsafe-url', true],
  ['Referrer-Policy', 'unsafe-url', true],
  ['Referrer-Policy', 'x', true],
  ['Cross-Origin-Opener-Policy', 'same-origin; report-to="x"', false],
  ['Cross-Origin-Opener-Policy', 'SAME-ORIGIN', true],
  ['Cross-Origin-Opener-Policy', 'unsafe-none', true],
  ['Cross-Origin-Resource-Policy', 'same-origin', false],
  ['Cross-Origin-Resource-Policy', 'cross-origin', true],
  ['Cross-Origin-Resource-Policy', 'x', true],
  ['Permissions-Policy', `${rightHeaders['permissions-policy']}, fullscreen=()`, false],
  ['Permissions-Policy', `${rightHeaders['permissions-policy']}, camera=*`, true],
  ['Permissions-Policy', `${rightHeaders['permissions-policy']}, %%%`, true],
  ['Permissions-Policy', `x="${rightHeaders['permissions-policy']}"`, true],
  ['Permissions-Policy', 'camera=()', true],
]
for (const [header, value, isWeak] of values) {
  test(`${header}: ${value.slice(-40)} is ${isWeak ? 'weaker than ours' : 'enough'}`, () => {
    const headers = {
      ...rightHeaders,
      'content-security-policy': policy,
      [header.toLowerCase()]: value,
    }
    const expected = isWeak ? [{ kind: 'header-weak', header, value }] : []
    assert.deepEqual(weakHeaders(facts, true)(headers, 'others'), expected)
  })
}

test('files of /assets/ may have their own policy or that of pages, and pages only theirs', () => {
  const headers = { ...rightHeaders, 'cross-origin-resource-policy': 'cross-origin' }
  const weakOf = (scope: 'assets' | 'others', value: string) =>
    weakHeaders(facts, false)({ ...headers, 'content-security-policy': value }, scope).map(
      ({ header }) => header,
    )
  assert.deepEqual(weakOf('assets', assetPolicy), [])
  assert.deepEqual(weakOf('assets', policy), [])
  assert.deepEqual(weakOf('others', assetPolicy), [
    'Content-Security-Policy',
    'Cross-Origin-Resource-Policy',
  ])
})

for (const name of Object.keys(rightHeaders)) {
  if (['cache-control', 'strict-transport-security'].includes(name)) continue
  test(`a host that leaves out ${name} everywhere: one line, and none where headers are not asked for`, async () => {
    const { [name]: _, ...headers } = rightHeaders
    const served = await serveSite({ files: built, headers })
    const { findings } = await verified(served)
    assert.deepEqual(
      findings.map((one) => [one.kind, one.path, 'others' in one && one.others]),
      [['header-missing', '/', 8]],
    )
    assert.deepEqual((await verified(served, built, false)).findings, [])
  })
}

// biome-ignore format: one case a line
const single: readonly (readonly [string, string, string | null, string])[] = [
  ['an article without a policy', 'tin-tuc/a/', null, 'header-missing /tin-tuc/a/'],
  ['an asset without a policy', 'assets/cong.css', null, 'header-missing /assets/cong.css'],
  ['errors without a policy', `${random}/`, null, `header-missing /${random}/`],
  ['a page with a weak policy', 'the/x/', "default-src * 'unsafe-inline'", 'header-weak /the/x/'],
]
for (const [name, address, value, expected] of single) {
  test(`headers are asked of every file, ${name}: ${expected}`, async () => {
    const answer: ServeOptions['answer'] = (asked, _, response) => {
      if (asked === address && value === null) response.removeHeader('content-security-policy')
      else if (asked === address) response.setHeader('content-security-policy', value ?? '')
      return false
    }
    assert.deepEqual(await told({ answer }), [expected])
  })
}

test('the manifest says which scripts may run, and the pages as they were built where these may speak', async () => {
  const page = '<section data-figures="https://so-lieu.example/x">'
  const files: Files = { ...built, 'index.html': page, 'assets/x.js': 'x' }
  const hash = `sha256-${createHash('sha256').update('x').digest('base64')}`
  const sent = contentPolicy({ ...facts, scripts: [hash] })
  const headers = { ...rightHeaders, 'content-security-policy': sent }
  assert.deepEqual(await told({ files, headers }, files), [])
  // What is not as it was built says nothing.
  const { 'index.html': _, ...others } = files
  const manifest: Files = { ...others, 'index.html': 'home' }
  assert.deepEqual(await told({ files, headers }, manifest), [
    'changed index.html',
    'header-weak /',
  ])
  const { 'assets/x.js': __, ...withoutScript } = files
  assert.deepEqual(await told({ files, headers }, withoutScript), ['header-weak /'])
})

// biome-ignore format: one case a line
const foreign: readonly (readonly [name: string, value: string, isTold: boolean])[] = [
  ['Refresh', '0; url=https://bet.example/', true],
  ['Set-Cookie', 'a=b', true],
  ['Service-Worker-Allowed', '/', true],
  ['Clear-Site-Data', '"*"', true],
  ['X-Robots-Tag', 'googlebot: noindex', true],
  ['X-Robots-Tag', 'all', false],
  ['Content-Disposition', 'attachment; filename="x"', true],
  ['Content-Disposition', 'inline', false],
  ['Link', '<https://bet.example/x.css>; rel=stylesheet', true],
  ['Link', '<https://bet.example/x.css>; rel=preload; as=style', true],
  ['Link', '</assets/x.css>; rel="preload"; as=style, </y>; rel=preconnect', false],
]
for (const [name, value, isTold] of foreign) {
  test(`a host that adds ${name}: ${value}: ${isTold ? 'one line' : 'nothing to tell'}`, async () => {
    const headers = { ...rightHeaders, [name.toLowerCase()]: value }
    assert.deepEqual(await told({ headers }), isTold ? ['header-foreign /'] : [])
    const served = await serveSite({ files: built, headers })
    const { findings } = await verified(served, built, false)
    assert.equal(findings.length, isTold ? 1 : 0)
  })
}

test('of two types a browser takes the last, so that two are one too many', async () => {
  const answer: ServeOptions['answer'] = (asked, _, response) => {
    if (asked === 'tin-tuc/a/') response.setHeader('content-type', ['text/html', 'text/plain'])
    return false
  }
  assert.deepEqual(await told({ answer }), ['type-wrong /tin-tuc/a/'])
})

test('what an error leads to is told, though nothing of the site is there', async () => {
  const answer: ServeOptions['answer'] = (asked, _, response) => {
    if (asked === 'wp-login.php') response.setHeader('refresh', '0; url=https://bet.example/')
    return false
  }
  assert.deepEqual(await told({ answer }), ['header-foreign /wp-login.php'])
})

// biome-ignore format: one case a line
const types: readonly (readonly [path: string, type: string, isRight: boolean])[] = [
  ['index.html', 'text/plain', false],
  ['index.html', 'text/html', true],
  ['index.html', 'text/html;charset="UTF-8"', true],
  ['index.html', 'text/html; charset=iso-2022-jp', false],
  ['assets/x.js', 'application/javascript', true],
  ['assets/x.js', 'text/plain', false],
  ['feed.xml', 'application/atom+xml; charset=utf-8', true],
  ['feed.xml', 'text/xml', true],
  ['feed.xml', 'text/html', false],
  ['assets/x.docx', 'application/octet-stream', true],
  ['assets/x.pdf', 'text/html', false],
  ['.nojekyll', 'text/x', true],
]
for (const [path, type, isRight] of types) {
  test(`${path} as ${type}: ${isRight ? 'right' : 'told'}`, async () => {
    const files = { ...built, [path]: 'x' }
    const answer = at(path.replace('index.html', ''), (response) => {
      response.setHeader('content-type', type).end('x')
    })
    const address = `/${path.replace('index.html', '')}`
    assert.deepEqual(await told({ files, answer }, files), isRight ? [] : [`type-wrong ${address}`])
  })
}
