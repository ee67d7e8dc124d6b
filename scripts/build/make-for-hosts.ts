import { type BesideEnding, besideEndings } from '../publish/headers/host.ts'
import { type Host, hostFiles } from '../publish/headers/hosts.ts'
import type { SiteFacts } from '../publish/headers/site-facts.ts'
import type { OutputWriter } from '../publish/output-writer.ts'

/** What was made for the hosts of a site besides the files in it. */
export interface MadeForHosts {
  /** Texts by the ending that they have beside the output folder. */
  readonly beside: ReadonlyMap<BesideEnding, string>
  /** Hosts without room for all old and withdrawn addresses, with the number that was left out. */
  readonly leftOut: ReadonlyMap<Host, number>
}

/** Writes what the hosts look for in the folder of the site, and returns the rest. */
export async function makeForHosts(
  hosts: readonly Host[],
  facts: SiteFacts,
  writer: OutputWriter,
): Promise<MadeForHosts> {
  const beside = new Map<BesideEnding, string>()
  const leftOutBy = new Map<Host, number>()
  for (const { host, inside = {}, beside: texts = {}, leftOut = 0 } of hostFiles(hosts, facts)) {
    for (const [path, text] of Object.entries(inside)) writer.writePlain(path, text)
    for (const ending of besideEndings) {
      const text = texts[ending]
      if (text !== undefined) beside.set(ending, text)
    }
    if (leftOut > 0) leftOutBy.set(host, leftOut)
  }
  return { beside, leftOut: leftOutBy }
}
