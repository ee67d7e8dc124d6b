import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { BenchmarkFailed } from '../benchmark.ts'
import { domain } from './visitors.ts'

const script = join(import.meta.dirname, 'wrk.lua')

/** Connections that wrk keeps open: the number of the load targets. */
export const connections = 256

/** What wrk saw in one run. */
export interface Load {
  /** Answers that were read, and those of them that were an error's. */
  readonly answers: number
  readonly refused: number
  /** Connections and requests that failed without an answer. */
  readonly broken: number
  readonly perSecond: number
  /** Milliseconds until half of the answers, and until all but one in a hundred. */
  readonly p50: number
  readonly p99: number
}

/** A request as it goes over the wire. */
export function wireRequest(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): string {
  const all = { host: domain, ...headers, 'content-length': Buffer.byteLength(body) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`
}

/** Writes requests for `wrk` to send. */
export function writeRequests(file: string, requests: readonly string[]): void {
  writeFileSync(file, requests.map((request) => `${request}\0`).join(''))
}

/** Sends the requests of a file to a server for some seconds. Rejects with a BenchmarkFailed when there is no wrk, or when it fails. */
export async function wrk(origin: string, file: string, seconds: number): Promise<Load> {
  const parameters = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', script]
  const { stdout } = await promisify(execFile)('wrk', [...parameters, origin, '--', file]).catch(
    (error: NodeJS.ErrnoException) => {
      throw new BenchmarkFailed(
        error.code === 'ENOENT'
          ? 'Cần wrk để đo điểm nhận số liệu: hãy cài bằng "apt-get install wrk" (Debian, Ubuntu) hoặc "brew install wrk" (macOS).'
          : `wrk không chạy được: ${error.message.trim().replaceAll('\n', ' ')}`,
      )
    },
  )
  return readLoad(stdout)
}

/** Reads what `wrk.lua` printed at the end. Throws a BenchmarkFailed when it did not. */
export function readLoad(output: string): Load {
  const result = /^RESULT (.+)$/m.exec(output)?.[1]
  if (!result) throw new BenchmarkFailed('wrk không cho kết quả nào.')
  const { answers, refused, broken, microseconds, p50, p99 }: Record<string, number> =
    JSON.parse(result)
  return {
    answers: Number(answers),
    refused: Number(refused),
    broken: Number(broken),
    perSecond: Number(answers) / (Number(microseconds) / 1e6),
    p50: Number(p50) / 1000,
    p99: Number(p99) / 1000,
  }
}
