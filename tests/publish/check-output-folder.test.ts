import assert from 'node:assert/strict'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  checkOutputFolder,
  OutputRefused,
  OutputUnfit,
} from '../../scripts/publish/check-output-folder.ts'
import { makeFolder } from '../../scripts/publish/make-folder.ts'
import { temporaryFolder, writeFiles } from './folder-of.ts'

/** A project with content, a built site, a full folder of somebody's, and one who asks for an output in it. */
function asks() {
  const root = temporaryFolder()
  writeFiles(root, {
    'project/content/site.yaml': '',
    'project/dist/index.html': '',
    'project/dist.manifest.json': '',
    'project/photos/a.jpg': '',
    'project/file': '',
  })
  mkdirSync(join(root, 'project/empty'))
  symlinkSync('empty', join(root, 'project/link'))
  const project = join(root, 'project')
  return (output: string) =>
    checkOutputFolder(join(project, output), join(project, 'content'), project)
}

for (const output of ['dist', 'empty', 'new', 'new/in/new', '../beside'])
  test(`a build may write ${output}`, () => asks()(output))

for (const [output, why] of [
  ['content', 'the content'],
  ['content/dist', 'in the content'],
  ['.', 'the project'],
  ['..', 'around the project'],
  ['photos', "somebody's files"],
  ['dist/en', 'in another built site, whose next build would remove it'],
  ['dist/a/b/c', 'deep in another built site'],
] as const)
  test(`a build may not write ${output}: ${why}`, () => {
    assert.throws(() => asks()(output), OutputRefused)
  })

for (const output of ['file', 'link'])
  test(`a build replaces no ${output}`, () => {
    assert.throws(() => asks()(output), OutputUnfit)
  })

test('folders are made as deep as they are asked for, once or again; what is a file is told', () => {
  const folder = temporaryFolder()
  makeFolder(join(folder, 'a/b/c'))
  makeFolder(join(folder, 'a/b/c'))
  writeFileSync(join(folder, 'a/b/c/file'), '')
  assert.throws(() => makeFolder(join(folder, 'a/b/c/file/d')), { code: 'ENOTDIR' })
})

test('a file system that takes no folders is told, and not asked for ever', () => {
  assert.throws(() => makeFolder('/proc/cong-tinh/a'))
})
