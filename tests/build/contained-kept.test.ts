import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { nameMake } from '../../scripts/build/cache/last-make.ts'
import { openContainedBuilder } from '../../scripts/build/contained/contained-builder.ts'
import { makeAssets } from '../../scripts/build/make-assets.ts'
import { openPictureMaker } from '../../scripts/build/pictures/picture-maker.ts'
import { temporaryFolder } from '../publish/folder-of.ts'
import { smallSite } from './cache/small-site.ts'
import { contentWriter, usualFlags } from './cache/two-builds.ts'

const parent = temporaryFolder()
const content = join(parent, 'content')
contentWriter(content)(smallSite())
const builder = openContainedBuilder({
  content,
  folder: join(parent, 'new'),
  kept: join(parent, 'kept'),
  makeAssets,
  pictures: openPictureMaker({ content, cache: join(parent, 'cache') }),
})
after(() => builder.close())

test('kept() names what the last site was made of, also where nobody asked it after the one before', async () => {
  const site = { ...usualFlags(), content, search: false }
  await builder.make(site)
  // Nobody asks, as where it could not be published.
  const other = { ...site, drafts: true }
  await builder.make(other)
  const name = await builder.kept()
  const [before, expected] = [await nameMake(site), await nameMake(other)]
  assert.ok(expected !== null && expected.madeOf !== before?.madeOf)
  assert.equal(name?.madeOf, expected.madeOf)
})
