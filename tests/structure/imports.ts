import { dirname, join, normalize } from 'node:path/posix'

/** The rooms, and for each the rooms that it may import besides itself. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  'scripts/content': [],
  'scripts/site': ['scripts/content'],
  templates: ['scripts/content', 'scripts/site'],
  'scripts/publish': [],
  'scripts/build': [
    'scripts/content',
    'scripts/site',
    'templates',
    'scripts/publish',
    'scripts/search',
    'scripts/reader',
  ],
  'scripts/search': [],
  'scripts/statistics': [],
  'scripts/reader': ['scripts/search'],
  'scripts/tools': [
    'scripts/content',
    'scripts/site',
    'templates',
    'scripts/publish',
    'scripts/build',
    'scripts/search',
    'scripts/statistics',
    'scripts/reader',
    'tests/browser',
    'tests/bench',
  ],
}

/** Packages and Node modules that a room must do without, because its functions are pure. */
export const forbiddenModules: Readonly<Record<string, RegExp>> = {
  templates: /^(node:|@11ty|esbuild|hono)/,
  'scripts/site': /^(node:|@11ty|esbuild|hono)/,
}

function roomOf(file: string): string | undefined {
  return [...Object.keys(arrows), 'tests/browser', 'tests/bench'].find((room) =>
    file.startsWith(`${room}/`),
  )
}

/** Every import of `source` (the text of `file`) that goes against the arrows, as a sentence. */
export function wrongImports(file: string, source: string): string[] {
  const room = roomOf(file)
  if (!room || !(room in arrows)) return []
  const specifiers = [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  )
  return specifiers.flatMap((specifier) => {
    if (!specifier.startsWith('.')) {
      return forbiddenModules[room]?.test(specifier) ? [`${file} imports ${specifier}`] : []
    }
    const target = roomOf(normalize(join(dirname(file), specifier)))
    const allowed = target === room || (target !== undefined && arrows[room]?.includes(target))
    return allowed ? [] : [`${file} imports ${specifier}`]
  })
}
