/** What lies beside an output folder: never in it, so that nothing of it is published by accident. */
export interface OutputPaths {
  readonly output: string
  /** Here a build writes; on the same file system, so that a file comes into its place by a rename. */
  readonly staging: string
  /** Configuration of web servers that will lie beside the output. */
  readonly newBeside: string
  /** What the output had before, until all of the new site is in its place. */
  readonly old: string
  /** The renames that bring a finished site into its place. */
  readonly journal: string
  readonly lock: string
  readonly manifest: string
  /** The manifest of the site in the staging folder. */
  readonly newManifest: string
}

/** The paths that belong to an output folder. */
export function outputPaths(output: string): OutputPaths {
  const manifest = `${output}.manifest.json`
  return {
    output,
    staging: `${output}.cong-tinh-new`,
    newBeside: `${output}.cong-tinh-beside`,
    old: `${output}.cong-tinh-old`,
    journal: `${output}.cong-tinh-journal.json`,
    lock: `${output}.cong-tinh-lock`,
    manifest,
    newManifest: `${manifest}.new`,
  }
}

/** Between which folders the journal moves. The two kinds of things that the old site had stand apart: one path may be of both. */
export function placesOf({ output, staging, old }: OutputPaths) {
  return { output, staging, replaced: `${old}/replaced`, obstacles: `${old}/obstacles` }
}
