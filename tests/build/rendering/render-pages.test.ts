import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeAssets, neededAssets } from '../../../scripts/build/make-assets.ts'
import { type PageJob, performJob } from '../../../scripts/build/rendering/page-job.ts'
import { renderPages } from '../../../scripts/build/rendering/render-pages.ts'
import { OutputWriter } from '../../../scripts/publish/output-writer.ts'
import { temporaryFolder } from '../../publish/folder-of.ts'
import { makeArticle, makeSite } from '../../site/make-article.ts'

const site = makeSite([makeArticle('a'), makeArticle('b')])
const { assets } = neededAssets(await makeAssets(site.frame.config), {
  search: true,
  gallery: false,
})

/** Makes the pages of these templates, of which none is kept: what another process was asked for, and what was made. */
async function render(templates: readonly string[], worthHelp = 1) {
  const folder = temporaryFolder()
  const writer = new OutputWriter(folder)
  const asked: string[] = []
  const helper = async (job: PageJob) => {
    asked.push(job.template)
    return performJob(job, new OutputWriter(folder))
  }
  const kept = (template: string) => ({
    find: () => (templates.includes(template) ? null : { files: [], links: [] }),
    keep: () => {},
  })
  await renderPages(site, { ...assets, policy: null, share: null }, 0, writer, {
    helpers: [helper],
    worthHelp,
    kept,
  })
  return { asked, made: [...writer.entries.keys()] }
}

test('another process is asked for pages of lists', async () => {
  const { asked, made } = await render(['article', 'section', 'sitemap'])
  assert.deepEqual(asked.toSorted(), ['article', 'section'])
  for (const path of ['tin-tuc/a/index.html', 'tin-tuc/index.html', 'sitemap.xml'])
    assert.ok(made.includes(path), path)
})

test('for few pages nobody else is asked', async () => {
  assert.equal((await render(['article', 'section'], 3)).asked.length, 2)
  const { asked, made } = await render(['article', 'section'], 20)
  assert.deepEqual(asked, [])
  assert.ok(made.includes('tin-tuc/index.html'))
})

test('for one job, whatever the sitemap says, nobody else is asked', async () => {
  const { asked, made } = await render(['article', 'sitemap'])
  assert.deepEqual(asked, [])
  for (const path of ['tin-tuc/a/index.html', 'tin-tuc/b/index.html', 'sitemap.xml'])
    assert.ok(made.includes(path), path)
})
