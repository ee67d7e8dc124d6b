/** Versions of a package below which it has a known hole. */
export interface Floor {
  readonly name: string
  /** The first safe version of each major line that has one, oldest first; a newer line is safe. Empty: no version is. */
  readonly safeFrom: readonly string[]
  /** What was repaired there, and may be looked up. */
  readonly advisories: readonly string[]
}

/** Known holes of what is installed here or has been near it. Who upgrades a package for its security adds a line. */
export const floors: readonly Floor[] = [
  // Runs JavaScript front matter, and no version does not; @11ty/gray-matter stopped with 3.0.0.
  { name: 'gray-matter', safeFrom: [], advisories: ['CVE-2026-78847'] },
  { name: '@11ty/gray-matter', safeFrom: ['3.0.0'], advisories: ['CVE-2026-78847'] },
  {
    name: 'markdown-it',
    safeFrom: ['14.3.3', '15.0.3'],
    advisories: ['CVE-2026-111758', 'CVE-2026-111759', 'CVE-2026-2327'],
  },
  { name: 'linkify-it', safeFrom: ['5.0.2'], advisories: ['CVE-2026-48801', 'CVE-2026-59887'] },
  {
    name: 'js-yaml',
    safeFrom: ['3.15.2', '4.3.2', '5.4.1'],
    advisories: ['CVE-2025-64718', 'CVE-2026-53550', 'CVE-2026-84375', 'GHSA-r3ph-w7gj-g6xm'],
  },
  { name: 'yaml', safeFrom: ['1.10.3', '2.8.3'], advisories: ['CVE-2026-33532'] },
  { name: 'liquidjs', safeFrom: ['10.30.0'], advisories: ['CVE-2026-45618', 'CVE-2026-30952'] },
  { name: 'nunjucks', safeFrom: ['3.2.4'], advisories: ['CVE-2023-2142'] },
  {
    name: 'node',
    safeFrom: ['24.18.1', '26.5.1'],
    advisories: ['CVE-2026-58043', 'CVE-2026-58039', 'CVE-2026-56847', 'CVE-2025-55130'],
  },
  { name: 'hono', safeFrom: ['4.13.11'], advisories: ['GHSA-rmxm-3fg6-px4f', 'CVE-2026-54290'] },
  {
    name: '@hono/node-server',
    safeFrom: ['1.19.19', '2.1.7'],
    advisories: ['GHSA-rmxm-3fg6-px4f', 'GHSA-fj57-4f93-cfw6'],
  },
  { name: 'esbuild', safeFrom: ['0.25.0'], advisories: ['GHSA-67mh-4wv8-2f99'] },
  {
    name: 'brace-expansion',
    safeFrom: ['1.1.17', '2.1.3', '3.0.3', '5.0.8'],
    advisories: ['CVE-2026-14257'],
  },
  {
    name: 'minimatch',
    safeFrom: ['3.1.4', '5.1.8', '6.2.2', '7.4.8', '8.0.6', '9.0.7', '10.2.3'],
    advisories: ['CVE-2026-27903', 'CVE-2026-27904'],
  },
  { name: 'picomatch', safeFrom: ['2.3.2', '3.0.2', '4.0.4'], advisories: ['CVE-2026-33671'] },
  { name: 'ws', safeFrom: ['7.5.11', '8.21.0'], advisories: ['CVE-2026-48779'] },
]

/** True when `version` has none of the floor's holes: at or above the safe version of its own major line, or in a newer line than all. */
export function isAbove(version: string, { safeFrom }: Floor): boolean {
  const parts = numbersOf(version)
  const lines = safeFrom.map(numbersOf)
  const [newest] = lines.at(-1) ?? []
  if (!parts || newest === undefined) return false
  const line = lines.find((safe) => safe?.[0] === parts[0])
  return line ? compareNumbers(parts, line) >= 0 : parts[0] > newest
}

type Numbers = readonly [major: number, minor: number, patch: number]

/** Null for a version that is not finished: `4.0.0-rc.1` comes before the repair of 4.0.0. */
function numbersOf(version: string): Numbers | null {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)
  return match && [Number(match[1]), Number(match[2]), Number(match[3])]
}

function compareNumbers(one: Numbers, other: Numbers): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}
