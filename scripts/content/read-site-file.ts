import type { Attachment, Picture } from './attachment.ts'
import { isPicture } from './attachments.ts'
import { englishProblems } from './english-problems.ts'
import { locateNearest } from './locate.ts'
import { suggestFile } from './markdown/suggest-file.ts'
import { newFileProblem, newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { readYamlMap } from './read-yaml-map.ts'
import { settingsSource, siteFile } from './settings-files.ts'
import type { SiteConfig } from './site-config.ts'
import { type SiteData, siteFields, siteRequired, siteSchema, siteYamlKeys } from './site-schema.ts'
import { readYamlDocument } from './yaml-document.ts'
import type { YamlSource } from './yaml-source.ts'

export interface ReadSiteFile {
  /** The configuration; where `isUsable` is false, what could be read of it, with defaults in the gaps. */
  readonly config: SiteConfig
  /** False when it has a problem: then nothing can be published. */
  readonly isUsable: boolean
  /** False when the sections could not be read, so nobody can say that a folder is none. */
  readonly knowsSections: boolean
  readonly source: YamlSource | null
  readonly problems: readonly Problem[]
}

const kind = {
  schema: siteSchema,
  fields: siteFields,
  required: siteRequired,
  keys: siteYamlKeys,
}

/**
 * `site.yaml` from its decoded text; null is a file that is not there or cannot be read, which is told elsewhere.
 * `attachments` are by path, for the logo.
 */
export function readSiteFile(
  text: string | null,
  attachments: ReadonlyMap<string, Attachment | Picture>,
): ReadSiteFile {
  if (text === null) {
    const config = { ...toConfig({}), logo: null }
    return { config, isUsable: false, knowsSections: false, source: null, problems: [] }
  }
  const read = readYamlMap(settingsSource(siteFile, text), kind)
  const { values, source } = read
  const problems = [...read.problems]
  problems.push(...englishProblems(values, source))
  const logo = findLogo(values.logo ?? null, source, attachments)
  if (logo.problem !== null) problems.push(logo.problem)
  return {
    config: { ...toConfig(values), logo: logo.picture },
    isUsable: !problems.some(({ severity }) => severity === 'error'),
    knowsSections: values.sections !== undefined,
    source,
    problems,
  }
}

/** The problem of a content folder without `site.yaml`. */
export function siteFileMissing(): Problem {
  return newFileProblem(siteFile, 'site-file-missing', {})
}

function toConfig(values: Partial<SiteData>): Omit<SiteConfig, 'logo'> {
  return {
    name: values.name ?? '',
    parent: values.parent ?? '',
    address: values.address ?? '',
    phone: values.phone ?? null,
    email: values.email ?? null,
    responsible: values.responsible ?? null,
    url: values.url ?? '',
    language: values.language ?? 'vi',
    timeZone: values.timeZone ?? 'Asia/Ho_Chi_Minh',
    author: values.author ?? 'Admin',
    sections: values.sections ?? [],
    menu: values.menu ?? null,
    links: values.links ?? [],
    accent: values.accent ?? '#9a1b1e',
    pictures: values.pictures ?? { avif: false },
    notice: values.notice ?? null,
    successor: values.successor ?? null,
    ...statisticsOf(values.statistics ?? null),
    english: values.english ?? null,
    stateSearch: values.stateSearch ?? null,
  }
}

/** Frozen figures take the place of all counting. */
function statisticsOf(
  values: SiteData['statistics'],
): Pick<SiteConfig, 'statistics' | 'frozenStatistics'> {
  if (values === null) return { statistics: null, frozenStatistics: null }
  const { frozen, domain, ...others } = values
  const statistics = frozen === null && domain !== null ? { domain, ...others } : null
  return { statistics, frozenStatistics: frozen }
}

function findLogo(
  written: string | null,
  source: YamlSource,
  attachments: ReadonlyMap<string, Attachment | Picture>,
): { picture: Picture | null; problem: Problem | null } {
  if (written === null) return { picture: null, problem: null }
  const found = attachments.get(written.normalize('NFC').replace(/^\.?\//, ''))
  if (
    found !== undefined &&
    isPicture(found) &&
    found.type !== 'gif' &&
    !found.file.includes('/')
  ) {
    return { picture: found, problem: null }
  }
  const place = locateNearest(readYamlDocument(source), ['logo'])
  const beside = [...attachments.keys()].filter((file) => /^[^/]+\.(?:png|webp|jpe?g)$/i.test(file))
  const meant = suggestFile(written, siteFile, beside)
  const fix = meant === null ? null : `logo: ${meant}`
  const problem = newProblem(siteFile, place, 'logo-missing', { written }, { field: 'logo', fix })
  return { picture: null, problem }
}
