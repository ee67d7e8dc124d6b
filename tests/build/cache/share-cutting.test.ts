import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { CacheHelper } from '../../../scripts/build/cache/cache-helper.ts'
import { keptBody } from '../../../scripts/build/cache/kept-body.ts'
import { type CutThere, KeptCuts } from '../../../scripts/build/cache/kept-cuts.ts'
import { shareCutting } from '../../../scripts/build/cache/share-cutting.ts'
import { Texts } from '../../../scripts/build/cache/texts.ts'
import type { PageText } from '../../../scripts/build/search-texts.ts'
import { cutText } from '../../../scripts/search/index/cut-text.ts'
import { temporaryFolder } from '../../publish/folder-of.ts'
import { makeText } from '../../search/sample-index.ts'
import { makeBody } from '../../site/make-article.ts'

/** Texts whose bodies lie in a folder. */
function keptTexts(count: number) {
  const kept = temporaryFolder()
  const texts = new Texts(kept)
  const all = Array.from({ length: count }, (_, number): PageText => {
    const body = `Chữ của bài ${number}, họp dân.`
    const [html, apart] = [texts.add('<p></p>'), texts.add('{}')]
    const { html: _html, text: _text, headings: _headings, ...facts } = makeBody()
    const page = keptBody(
      { facts, key: `${number}`, html, text: texts.add(body), apart },
      { html: () => '', text: () => body, headings: () => [] },
    )
    return { ...makeText(`/tin-tuc/${number}/`, { title: `Bài số ${number}`, body }), page }
  })
  texts.flush()
  texts.close()
  return { from: { kept, build: texts.own }, all }
}

/** A helper that has only what passes between processes, and how many texts it was given. */
function helper(from: { kept: string; build: string }) {
  const given = { texts: 0 }
  const there = new CacheHelper()
  const cutThere: CutThere = async (texts, to) => {
    given.texts += texts.length
    await setImmediate()
    return structuredClone(there.cut(structuredClone({ from, to, texts })))
  }
  return { given, cutThere }
}

/** What a build gets of the texts, asked in their order. */
async function cutAll(folder: string, texts: readonly PageText[], helpers: readonly CutThere[]) {
  const cuts = new KeptCuts(folder, 'stamp', helpers, 500)
  cuts.begin()
  const cut = cuts.shared(texts)
  const all: string[] = []
  for (const text of texts) all.push(await cut(text))
  cuts.save()
  cuts.close()
  return all
}

test('cuts that two processes make are those that one makes, and both are kept', async () => {
  const { from, all } = keptTexts(500)
  const { given, cutThere } = helper(from)
  const folder = temporaryFolder()
  assert.deepEqual(await cutAll(folder, all, [cutThere]), all.map(cutText))
  assert.ok(given.texts > 0 && given.texts < all.length, `${given.texts} in the other process`)
  const before = given.texts
  assert.deepEqual(await cutAll(folder, all, [cutThere]), all.map(cutText))
  assert.equal(given.texts, before, 'nothing is cut twice')
})

test('where the bodies are damaged, the process that knows the site cuts', async () => {
  const { from, all } = keptTexts(500)
  const file = join(from.kept, from.build)
  writeFileSync(
    file,
    readFileSync(file).map((byte) => byte ^ 1),
  )
  const { given, cutThere } = helper(from)
  assert.deepEqual(await cutAll(temporaryFolder(), all, [cutThere]), all.map(cutText))
  assert.ok(given.texts > 0)
})

test('few texts are not worth another process, nor those whose bodies are not kept', async () => {
  const { from, all } = keptTexts(100)
  const { given, cutThere } = helper(from)
  assert.deepEqual(await cutAll(temporaryFolder(), all, [cutThere]), all.map(cutText))
  assert.equal(given.texts, 0)
  const unkept = Array.from({ length: 500 }, (_, number): PageText => {
    const text = makeText(`/tin-tuc/${number}/`, { body: `Chữ ${number}` })
    return { ...text, page: makeBody({ text: text.body }) }
  })
  assert.deepEqual(await cutAll(temporaryFolder(), unkept, [cutThere]), unkept.map(cutText))
  assert.equal(given.texts, 0)
})

test('what another process threw is thrown where its texts are asked for', async () => {
  const { all } = keptTexts(500)
  const broken: CutThere = async () => {
    throw new Error('the disk is full')
  }
  await assert.rejects(cutAll(temporaryFolder(), all, [broken]), /the disk is full/)
  const here: PageText[] = []
  const cut = shareCutting(all, {
    here: (texts) => here.push(...texts),
    there: [() => Promise.reject(new Error('the disk is full'))],
  })
  await assert.rejects(cut(all[0] as PageText), /the disk is full/)
  assert.ok(here.length < all.length / 2, 'the rest is not cut before')
})

test('nobody waits for another process while there is something to cut', async () => {
  const { all } = keptTexts(1000)
  const here: PageText[] = []
  const there = Promise.withResolvers<void>()
  const taken: PageText[] = []
  const cut = shareCutting(all, {
    here: (texts) => here.push(...texts),
    there: [
      (texts) => {
        taken.push(...texts)
        return there.promise
      },
    ],
  })
  const first = cut(all[0] as PageText)
  await cut(all.at(-1) as PageText)
  assert.deepEqual([...taken, ...here], all)
  there.resolve()
  await first
})
