import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ContentChanged } from '../../scripts/build/cache/kept-page.ts'
import { BuilderEnded } from '../../scripts/build/contained/start-contained.ts'
import { OutputUnfit } from '../../scripts/publish/check-output-folder.ts'
import { failure } from '../../scripts/tools/failure.ts'
import { commandWords } from '../../templates/words/commands/command-words.ts'

const system = (code: string, paths: object) => Object.assign(new Error(code), { code, ...paths })
const interrupt = new AbortController()
interrupt.abort()

const failures: readonly [thrown: unknown, sentence: RegExp, code: number][] = [
  [new OutputUnfit('/srv/dist'), /^Không dùng "\/srv\/dist" làm --output/, 2],
  [new ContentChanged('tin-tuc/a.md'), /^Tệp tin-tuc\/a\.md được sửa trong lúc/, 3],
  [new BuilderEnded(), /^Tiến trình dựng trang bị tắt/, 3],
  [interrupt.signal.reason, /^Đã dừng giữa chừng/, 3],
  [system('ENOSPC', { path: '/srv/x' }), /^Ổ đĩa đã đầy khi đang ghi \/srv\/x\./, 3],
  [system('ENOSPC', {}), /^Ổ đĩa đã đầy khi đang ghi \/srv\/dist\./, 3],
  [system('EROFS', { path: '/srv/x' }), /^Không có quyền .*\/srv\/x/, 3],
  [
    system('EXDEV', { path: '/srv/a', dest: '/srv/b' }),
    /^\/srv\/b nằm trên một ổ đĩa gắn riêng/,
    3,
  ],
  [system('EBUSY', { path: '/srv/dist' }), /^\/srv\/dist nằm trên một ổ đĩa gắn riêng/, 3],
  [system('ENOTDIR', { path: '/srv/x' }), /^\/srv\/x không phải là thư mục/, 3],
  [new Error('strange'), /^Không làm xong được: strange$/, 3],
]
for (const [thrown, sentence, code] of failures) {
  test(`a command that ends with ${String(thrown)} says so in Vietnamese`, () => {
    const told = failure(thrown, commandWords.vi, '/srv/dist')
    assert.match(told.sentence, sentence)
    assert.equal(told.code, code)
  })
}
