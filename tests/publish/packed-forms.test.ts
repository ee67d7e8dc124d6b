import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { packedForms } from '../../scripts/publish/packed-forms.ts'

const text = '<p>Tin hoạt động của phường</p>\n'.repeat(100)

test('a text can be unpacked from each of its forms', async () => {
  for (const path of [
    'index.html',
    'assets/cong.css',
    'feed.xml',
    'a.json',
    'robots.txt',
    'a.svg',
    'a.js',
  ]) {
    const forms = new Map(await packedForms(path, text))
    assert.deepEqual([...forms.keys()], ['br', 'gz'], path)
    assert.equal(String(brotliDecompressSync(forms.get('br') ?? '')), text)
    assert.equal(String(gunzipSync(forms.get('gz') ?? '')), text)
  }
})

test('a short text, and what is packed already, has no such forms', async () => {
  assert.deepEqual(await packedForms('index.html', text.slice(0, 500)), [])
  for (const path of ['a.webp', 'a.pdf', 'a.html.gz', 'html', '_headers'])
    assert.deepEqual(await packedForms(path, text), [], path)
})

test('the forms say neither when nor on which system they were packed', async () => {
  const gz = new Map(await packedForms('index.html', text)).get('gz') ?? Buffer.alloc(0)
  // RFC 1952, 2.3: signature, deflate, no flags, no time, most effort, system unknown.
  assert.deepEqual([...gz.subarray(0, 10)], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255])
})
