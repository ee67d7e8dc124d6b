import type { ManifestEntry } from '../../publish/manifest.ts'
import type { Intact, MadeSite, SiteResult } from '../make-site.ts'

/** A finished site beside one that both processes know: most of its files are those that lie there already. */
interface ToldSite extends Omit<MadeSite, 'entries'> {
  /** Files that do not lie there as they are now. */
  readonly entries: ReadonlyMap<string, ManifestEntry>
  /** Those that lie there and are no part of it. */
  readonly gone: readonly string[]
}

/** What became of the content, as one process tells it to another. */
export interface ToldResult extends Omit<SiteResult, 'made'> {
  readonly made: ToldSite | null
}

/** Says a result to who knows these files, too. */
export function tellResult({ made, ...result }: SiteResult, intact: Intact): ToldResult {
  if (made === null) return { ...result, made }
  const { entries } = made
  const changed = entries
    .entries()
    .filter(([path, { sha256 }]) => intact.get(path)?.sha256 !== sha256)
  const gone = intact.keys().filter((path) => !entries.has(path))
  return { ...result, made: { ...made, entries: new Map(changed), gone: [...gone] } }
}

/** The result that was told. */
export function hearResult({ made, ...result }: ToldResult, intact: Intact): SiteResult {
  if (made === null) return { ...result, made }
  const { gone, ...site } = made
  const entries = new Map([...intact, ...site.entries])
  for (const path of gone) entries.delete(path)
  return { ...result, made: { ...site, entries } }
}
