import matter from 'gray-matter'

export type LoadedYaml =
  | { readonly data: unknown }
  | { readonly error: { readonly reason: string; readonly index: number; readonly column: number } }

const refuse = (): never => {
  throw new Error('only YAML is read')
}

/**
 * What gray-matter makes of the lines of a front matter: this, and no second parser, decides the data.
 * Always with an options object: without one it remembers a failed parse and answers `{}` the next time.
 * Its engines for other languages throw, because `---js` would run on this machine (CVE-2026-78847).
 */
export function loadYaml(lines: readonly string[]): LoadedYaml {
  const inner = lines.findIndex((line) => line.startsWith('---'))
  if (inner >= 0) return { error: { reason: '---', index: inner, column: 1 } }
  try {
    const file = matter(`---\n${lines.join('\n')}\n---\n`, {
      language: 'yaml',
      engines: { javascript: refuse, js: refuse, json: refuse },
    })
    return { data: file.data as unknown }
  } catch (error) {
    return { error: whereOf(error) }
  }
}

function whereOf(error: unknown): { reason: string; index: number; column: number } {
  const { reason, mark, message } = error as {
    reason?: unknown
    mark?: { line?: unknown; column?: unknown } | null
    message?: unknown
  }
  return {
    reason: String(reason ?? message ?? error),
    // gray-matter hands over a text that begins with a line end, so line 1 is our first.
    index: Math.max(0, typeof mark?.line === 'number' ? mark.line - 1 : 0),
    column: typeof mark?.column === 'number' ? mark.column + 1 : 1,
  }
}
