import assert from 'node:assert/strict'
import { type Header, withScope } from '../../scripts/publish/headers/header-table.ts'
import type { Answer } from './ask.ts'

/** Fails unless the answer has each header of the table once, with its value. */
export function assertHeaders(
  table: readonly Header[],
  answer: Answer,
  scope: 'assets' | 'others',
  what: string,
): void {
  for (const { name, value } of withScope(table, 'all', scope))
    assert.deepEqual(answer.all(name), [value], `${what}: ${name}`)
  assert.deepEqual(answer.all('X-Powered-By'), [], what)
}

/** Where a redirect leads, without the origin if that is the server itself. */
export function ledTo(answer: Answer, port: number): string | null {
  return answer.one('location')?.replace(`http://127.0.0.1:${port}/`, '/') ?? null
}
