import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startDevServer } from '../../scripts/tools/dev/dev-server.ts'
import { makeSite } from '../fixtures/make-site.ts'
import { temporaryFolder } from '../publish/folder-of.ts'

const children: ChildProcess[] = []
subscribe('child_process', (message) => {
  children.push((message as { process: ChildProcess }).process)
})
const builders = () =>
  children.filter(({ spawnargs }) => spawnargs.some((arg) => arg.endsWith('contained-process.ts')))

const article = (text: string) => `---\ntitle: Họp dân\ndate: 2022-09-05\n---\n\n${text}\n`

test('where the process that makes pages was ended, the next text that is saved has another one', async () => {
  const site = await makeSite({ 'tin-tuc/a.md': article('Chữ cũ.') })
  after(() => site.remove())
  const folder = temporaryFolder()
  const server = await startDevServer({
    content: site.folder,
    cache: join(folder, 'cache'),
    output: join(folder, 'dist'),
    database: join(folder, 'visits.sqlite'),
    port: 0,
    onError: (error) => {
      throw error
    },
    onBuild: () => {},
  })
  after(() => server.close())
  const page = () => readFile(join(folder, 'dist/tin-tuc/a/index.html'), 'utf8')
  assert.match(await page(), /Chữ cũ/)
  const [builder] = builders()
  assert.ok(builder)
  builder.kill('SIGKILL')
  await once(builder, 'exit')
  await writeFile(join(site.folder, 'tin-tuc/a.md'), article('Chữ mới.'))
  await server.rebuild('tin-tuc/a.md')
  assert.match(await page(), /Chữ mới/)
  assert.equal(builders().length, 2)
})
