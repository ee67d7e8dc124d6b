import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeWhole } from './write-whole.ts'

/** Writes plain data as JSON, after a line with the SHA-256 of its text, whole or not at all. Throws what the disk throws. */
export function writeSealedJson(file: string, content: unknown): void {
  const text = JSON.stringify(content)
  writeWhole(file, `${hash('sha256', text)}\n${text}`)
}

/** What `writeSealedJson` wrote, with the hexadecimal SHA-256 of its text; null where it is missing or damaged. */
export function readSealedJson<Content>(file: string): { sum: string; content: Content } | null {
  try {
    const [sum = '', text = ''] = readFileSync(file, 'utf8').split('\n')
    return sum === hash('sha256', text) ? { sum, content: JSON.parse(text) } : null
  } catch {
    return null
  }
}
