import type { Attachment, Picture } from './attachment.ts'
import type { Problem } from './problem.ts'
import { readHostsFile } from './read-hosts-file.ts'
import { readInTime } from './read-in-time.ts'
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

/**
 * Reads `site.yaml`, and the optional `hosts.yaml` and `withdrawn.yaml`, from their decoded texts by file.
 * `milliseconds` is the limit of time for each, the usual one when missing.
 */
export function readSettings(
  texts: ReadonlyMap<string, string | null>,
  attachments: ReadonlyMap<string, Attachment | Picture>,
  milliseconds?: number,
): ReadSettings {
  const read = <Result extends { readonly problems: readonly Problem[] }>(
    file: string,
    reader: (text: string | null) => Result,
  ): Result => readInTime(file, texts.get(file) ?? null, reader, milliseconds)
  const site = read(siteFile, (text) => readSiteFile(text, attachments))
  const hosts = read(hostsFile, readHostsFile)
  const withdrawn = read(withdrawnFile, (text) => readWithdrawnFile(text, site.config.url || null))
  return {
    site,
    hosts: hosts.hosts,
    withdrawn: withdrawn.withdrawn,
    sources: new Map([
      [siteFile, site.source],
      [withdrawnFile, withdrawn.source],
    ]),
    problems: [...site.problems, ...hosts.problems, ...withdrawn.problems],
  }
}
