import type { ManifestEntry } from '../manifest.ts'
import type { Finding, FoundKind } from './finding.ts'

/** What stands at a path. */
export type FoundFile =
  | {
      readonly what: FoundKind
      readonly bytes: number
      /** Null where nothing was read, because what it is or its size says enough. */
      readonly sha256: string | null
    }
  | { readonly what: 'unreadable'; readonly reason: string }

/** Every path at which the folder is not as the manifest says, in the order of the paths. */
export function compareFiles(
  manifest: ReadonlyMap<string, ManifestEntry>,
  found: ReadonlyMap<string, FoundFile>,
): Finding[] {
  const closed = [...found].filter(([, { what }]) => what === 'unreadable').map(([path]) => path)
  const isClosed = (path: string) => closed.some((folder) => path.startsWith(`${folder}/`))
  const paths = [...new Set([...manifest.keys(), ...found.keys()])].toSorted()
  return paths.flatMap((path) => {
    const [wanted, there] = [manifest.get(path), found.get(path)]
    if (!there) return isClosed(path) ? [] : [{ kind: 'missing', path }]
    if (there.what !== 'unreadable') return comparePath(path, wanted, there) ?? []
    const { reason } = there
    const isOurs = wanted || paths.some((inside) => inside.startsWith(`${path}/`))
    return isOurs ? [{ kind: 'unreadable', path, reason }] : [added(path, 'folder')]
  })
}

function comparePath(
  path: string,
  wanted: ManifestEntry | undefined,
  found: Exclude<FoundFile, { what: 'unreadable' }>,
): Finding | null {
  const { what, bytes, sha256 } = found
  if (!wanted) return added(path, what)
  if (what === 'file' && bytes === wanted.bytes && sha256 === wanted.sha256) return null
  return { kind: 'changed', path, expected: wanted.bytes, found: bytes, what }
}

function added(path: string, what: FoundKind): Finding {
  return { kind: 'added', path, what, from: null }
}
