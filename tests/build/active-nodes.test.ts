import assert from 'node:assert/strict'
import { test } from 'node:test'
import { activeNodes } from './active-nodes.ts'
import { buildSample } from './sample-site.ts'

const active: [html: string, found: string][] = [
  ['<script>x</script>', 'script'],
  ['<script src="https://khac.vn/x.js"></script>', 'script'],
  ['<script type="module" src="/assets/x.js">x</script>', 'script'],
  ['<script type="application/ld+json" src="/x.js">{}</script>', 'script'],
  ['<p><svg/onload=alert(1)>', 'svg'],
  ['<math><mtext><img src=x onerror=y>', 'math'],
  ['<img src=x onerror=y>', 'img[onerror=y]'],
  ['<p><a href="jav&#x09;ascript:x">', 'a[href=jav\tascript:x]'],
  ['<a href=" data:text/html,x">', 'a[href= data:text/html,x]'],
  ['<a href="http://[">', 'a[href=http://[]'],
  ['<p style="x:y">', 'p[style=x:y]'],
  ['<h2 id="location">', 'h2[id=location]'],
  ['<img name="body">', 'img[name=body]'],
  ['<meta http-equiv="set-cookie" content="x">', 'meta[http-equiv=set-cookie]'],
  ['<meta http-equiv="refresh" content="0; url=//khac.vn">', 'meta[content=0; url=//khac.vn]'],
  ['<link rel="preload" href="/x">', 'link'],
  ['<link rel="manifest" href="//khac.vn/manifest.webmanifest">', 'link'],
  ['<noscript><iframe src="/x"></iframe></noscript>', 'iframe'],
  ['<link rel="preload" as="image" imagesrcset="//khac.vn/x.png 400w">', 'link'],
  ['<picture><source srcset="https://khac.vn/x.webp 400w"></picture>', 'source'],
  ['<video><source srcset="/assets/x.webp 400w"></video>', 'source'],
  [
    '<img srcset="/assets/x.png 400w, https://khac.vn/x.png 800w">',
    'img[srcset=/assets/x.png 400w, https://khac.vn/x.png 800w]',
  ],
  ['<template><form></form></template>', 'template'],
  ['<dialog open>x</dialog>', 'dialog'],
  ['<template id="xem-anh"><form></form></template>', 'form'],
]
for (const [html, found] of active) {
  test(`${html} is active`, () =>
    assert.ok(activeNodes(html).includes(found), String(activeNodes(html))))
}

test('what texts become is not, nor is a page of the site', async () => {
  const text =
    '<p>&lt;script&gt; javascript:x</p><a href="/x" rel="noopener" title="onclick=">x</a>'
  assert.deepEqual(activeNodes(text), [])
  const site = await buildSample()
  // The page of the figures has a form, which fetches them as a file.
  const pages = site.files.filter(
    (file) => file.endsWith('.html') && !/^(?:en\/)?thong-ke\//.test(file),
  )
  for (const file of pages) {
    assert.deepEqual(activeNodes(await site.read(file)), [], file)
  }
})
