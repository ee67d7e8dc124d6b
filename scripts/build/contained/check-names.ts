import { resolve } from 'node:path'

/** Thrown for a folder that the flags of the contained process cannot name. */
export class NameUnfit extends Error {
  override readonly name = 'NameUnfit'
  readonly folder: string

  constructor(folder: string) {
    super(`* in ${folder}`)
    this.folder = folder
  }
}

/**
 * In a flag of Node's permissions `*` means whatever follows, and nothing takes that meaning away: `/srv/a*b` would open all that
 * begins with `/srv/a`, for writing too. Throws NameUnfit.
 */
export function checkNames(...folders: readonly string[]): void {
  const unfit = folders.find((folder) => resolve(folder).includes('*'))
  if (unfit !== undefined) throw new NameUnfit(unfit)
}
