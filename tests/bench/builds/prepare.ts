import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { BenchmarkFailed } from '../benchmark.ts'
import { eleventy, forget, hugo, ourBuild, type Places } from './commands.ts'
import { compareOutputs, isFair, readOutput } from './compare-outputs.ts'
import { readPeerFrame } from './peer-frame.ts'
import { runMeasured } from './run-measured.ts'
import type { SeededArticle } from './seeded-site.ts'
import { writeEleventy } from './write-eleventy.ts'
import { writeHugo } from './write-hugo.ts'
import { writeOurs } from './write-ours.ts'

/**
 * Writes the articles for every builder, builds with each once, and says what remains between the outputs.
 * Rejects with BenchmarkFailed when a peer leaves a page out or its HTML is more than 10 % away from ours. Tells whether there is a Hugo.
 */
export async function prepare(
  at: Places,
  articles: readonly SeededArticle[],
  onProgress: (line: string) => void,
): Promise<{ readonly hasHugo: boolean }> {
  onProgress(`${articles.length} bài cho từng bộ dựng`)
  writeOurs(at.content, articles)
  await runMeasured(ourBuild(at.content, at.plain, false))
  const output = join(at.plain, 'dist')
  const { section, slug } = articles.at(-1) as SeededArticle
  const frame = readPeerFrame(output, `${section}/${slug}/`)
  writeHugo(at.hugo, articles, frame, output)
  writeEleventy(at.eleventy, articles, frame, output)
  mkdirSync(at.checked, { recursive: true })

  const hasHugo = await isThere('hugo')
  if (!hasHugo) onProgress('không có Hugo trên máy này: bỏ qua các phép so với Hugo')
  const peers = [
    ...(hasHugo ? [{ name: 'Hugo', project: at.hugo, command: hugo(at.hugo) }] : []),
    { name: 'Eleventy', project: at.eleventy, command: eleventy(at.eleventy) },
  ]
  const ours = readOutput(output)
  for (const { name, project, command } of peers) {
    await runMeasured(command)
    const found = compareOutputs(ours, readOutput(join(project, 'dist')))
    const shares = [...found.shares].map(([kind, share]) => `${kind} ${percent(share)}`)
    onProgress(`${name}, byte so với Cổng Tĩnh: HTML ${percent(found.share)}; ${shares.join(', ')}`)
    if (found.extra.length > 0) onProgress(`${name}, trang thừa: ${found.extra.join(' ')}`)
    if (!isFair(found)) {
      throw new BenchmarkFailed(
        `${name} không làm cùng một việc: thiếu ${found.missing.length} trang (${found.missing.slice(0, 5).join(' ')}), HTML ${percent(found.share)}.`,
      )
    }
    forget(at, join(project, 'dist'))
  }
  return { hasHugo }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await runMeasured({ file, args: ['version'] })
    return true
  } catch (error) {
    if (error instanceof BenchmarkFailed) return false
    throw error
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
