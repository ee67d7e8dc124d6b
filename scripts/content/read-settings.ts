import type { Attachment, Picture } from './attachment.ts'
import type { Problem } from './problem.ts'
import { readHostsFile } from './read-hosts-file.ts'
import { type ReadSiteFile, readSiteFile } from './read-site-file.ts'
import { readWithdrawnFile } from './read-withdrawn-file.ts'
import { hostsFile, siteFile, withdrawnFile } from './settings-files.ts'
import type { Withdrawn } from './withdrawn.ts'
import type { YamlSource } from './yaml-source.ts'

/** What the files beside the sections say. */
export interface ReadSettings {
  readonly site: ReadSiteFile
  /** Other sites that pages may link to; null where the site keeps no list, or one that cannot be read. */
  readonly hosts: ReadonlySet<string> | null
  readonly withdrawn: readonly Withdrawn[]
  /** The lines of the files, to find places in. */
  readonly sources: ReadonlyMap<string, YamlSource | null>
  readonly problems: readonly Problem[]
}

/** Reads `site.yaml`, and the optional `hosts.yaml` and `withdrawn.yaml`, from their decoded texts by file. */
export function readSettings(
  texts: ReadonlyMap<string, string | null>,
  attachments: ReadonlyMap<string, Attachment | Picture>,
): ReadSettings {
  const site = readSiteFile(texts.get(siteFile) ?? null, attachments)
  const hostsText = texts.get(hostsFile) ?? null
  const withdrawnText = texts.get(withdrawnFile) ?? null
  const hosts = hostsText === null ? null : readHostsFile(hostsText)
  const withdrawn =
    withdrawnText === null ? null : readWithdrawnFile(withdrawnText, site.config.url || null)
  return {
    site,
    hosts: hosts?.hosts ?? null,
    withdrawn: withdrawn?.withdrawn ?? [],
    sources: new Map([
      [siteFile, site.source],
      [withdrawnFile, withdrawn?.source ?? null],
    ]),
    problems: [...site.problems, ...(hosts?.problems ?? []), ...(withdrawn?.problems ?? [])],
  }
}
