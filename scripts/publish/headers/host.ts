import type { SiteFacts } from './site-facts.ts'

/** Endings of what can lie beside an output folder; a build removes there what an earlier one has put. */
export const besideEndings = ['.nginx.conf', '.nginx-brotli.conf', '.Caddyfile'] as const
export type BesideEnding = (typeof besideEndings)[number]

/** The files that make a host serve a site as it should be. */
export interface HostFiles {
  /** Text by path, for the output folder: the host looks for it there. */
  readonly inside?: Readonly<Record<string, string>>
  /** Text by ending, for beside the output folder: the administrator of a server includes it. */
  readonly beside?: Readonly<Partial<Record<BesideEnding, string>>>
  /** How many old and withdrawn addresses the host has no room for; they keep the page that leads on or says so. */
  readonly leftOut?: number
}

/** Makes the files of one kind of host; pure. */
export type HostMaker = (facts: SiteFacts) => HostFiles
