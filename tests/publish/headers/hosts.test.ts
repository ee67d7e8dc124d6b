import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headerTable } from '../../../scripts/publish/headers/header-table.ts'
import { quoted } from '../../../scripts/publish/headers/hosts/quoted.ts'
import {
  clashingHosts,
  hostFiles,
  hosts,
  needsMeta,
} from '../../../scripts/publish/headers/hosts.ts'
import type { SiteFacts } from '../../../scripts/publish/headers/site-facts.ts'
import { makeFacts, oldFolder } from './make-facts.ts'

/** All text that is made for a host. */
function textOf(host: (typeof hosts)[number], facts: SiteFacts): string {
  return hostFiles([host], facts)
    .flatMap(({ inside = {}, beside = {} }) => Object.values({ ...inside, ...beside }))
    .join('\n')
}

const speaking = hosts.filter((host) => !needsMeta([host]))

test('every host that sends headers sends all of the table', () => {
  assert.equal(speaking.length, 8)
  for (const host of speaking) {
    const text = textOf(host, makeFacts())
    for (const { name, value, scope } of headerTable(makeFacts())) {
      // These two say it in their own way, or send the like by themselves.
      if (name === 'Cache-Control' && (host === 'iis' || scope === 'others')) continue
      const forms = [value, value.replaceAll('"', '\\"'), value.replaceAll('"', '&#x22;')]
      assert.ok(
        text.includes(name) && forms.some((form) => text.includes(form)),
        `${host}: ${name}`,
      )
    }
  }
})

test('every such host knows the old addresses, in letters or as a request has them', () => {
  const { decoded, encoded } = oldFolder
  for (const host of speaking) {
    const text = textOf(host, makeFacts())
    assert.match(text, /xem-tin\/bai(?:\\+)?\.html[^\n]*\n?[^\n]*\n?[^\n]*\/tin-tuc\/bai\//, host)
    assert.ok(
      [decoded.slice(1, -1), encoded].some((form) => text.includes(form)),
      host,
    )
  }
})

test('a withdrawn address is 410 on every host that can say it', () => {
  const can = speaking.filter((host) => /\b410\b/.test(textOf(host, makeFacts())))
  assert.deepEqual(can.toSorted(), ['apache', 'azure', 'caddy', 'netlify', 'nginx', 'vercel'])
})

test('a site below another has its base path before every address', () => {
  const facts = makeFacts({ basePath: '/phuong/' })
  for (const host of speaking) {
    const text = textOf(host, facts)
    assert.ok(text.includes('/phuong/tin-tuc/bai/'), host)
    assert.doesNotMatch(text, /["\s^]\/tin-tuc\//, host)
  }
})

test('without old addresses there is no redirect', () => {
  const facts = makeFacts({ moved: [], gone: [] })
  for (const host of speaking)
    assert.doesNotMatch(textOf(host, facts), /\b301\b|httpRedirect/, host)
  assert.equal(hostFiles(['netlify'], facts)[0]?.inside?.['_redirects'], undefined)
})

test('what is no plain word does not come into a configuration', () => {
  assert.equal(quoted("default-src 'none'"), `"default-src 'none'"`)
  assert.equal(quoted('a "b"'), '"a \\"b\\""')
  for (const word of ['a\nb', 'a\\b', '$a', '{a}', '`a`', 'a\u0000', 'a\u0085b'])
    assert.throws(() => quoted(word), JSON.stringify(word))
})

test('two hosts that want one file each their own way are not served together', () => {
  assert.deepEqual(clashingHosts(['netlify', 'nginx', 'cloudflare']), ['netlify', 'cloudflare'])
  assert.equal(clashingHosts(hosts.filter((host) => host !== 'netlify')), null)
  const names = hostFiles(
    hosts.filter((host) => host !== 'netlify'),
    makeFacts(),
  ).flatMap(({ inside = {}, beside = {} }) => Object.keys({ ...inside, ...beside }))
  assert.equal(new Set(names).size, names.length)
})

test('a host that is named twice is served once', () =>
  assert.equal(hostFiles(['nginx', 'nginx'], makeFacts()).length, 1))
