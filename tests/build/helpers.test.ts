import assert from 'node:assert/strict'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { serialize } from 'node:v8'
import { openHelpers } from '../../scripts/build/contained/helpers.ts'
import {
  BuilderEnded,
  type ContainedProcess,
  startContained,
} from '../../scripts/build/contained/start-contained.ts'
import { temporaryFolder } from '../publish/folder-of.ts'

const parent = temporaryFolder()
const started: ContainedProcess[] = []
const helpers = openHelpers(1, () => {
  const [content, folder, pictures, kept] = ['content', 'new', 'pictures', 'kept'].map((name) =>
    join(parent, name),
  ) as [string, string, string, string]
  const helper = startContained({ content, folder, pictures, kept })
  started.push(helper)
  return helper
})
after(() => helpers.close())

/** A task that nobody knows, which is answered like any other. */
const work = serialize({ task: 'none', job: null })

test('one that was ended while it had nothing to do is replaced by another one', async () => {
  assert.ok('done' in (await helpers.perform(0, work)))
  const [first] = started as [ContainedProcess]
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  assert.ok('done' in (await helpers.perform(0, work)))
  assert.equal(started.length, 2)
})

test('one that is ended while it has something to do says so to everybody who waits', async () => {
  const answers = [helpers.perform(0, work), helpers.perform(0, work)]
  started.at(-1)?.child.kill('SIGKILL')
  for (const answer of answers) await assert.rejects(answer, BuilderEnded)
  assert.ok('done' in (await helpers.perform(0, work)))
  await assert.rejects(
    // Before it is there.
    async () => {
      started.at(-1)?.child.kill('SIGKILL')
      await once(started.at(-1)?.child as ContainedProcess['child'], 'exit')
      const answer = helpers.perform(0, work)
      started.at(-1)?.child.kill('SIGKILL')
      await answer
    },
    BuilderEnded,
  )
})
