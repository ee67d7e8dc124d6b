/** Thrown where the content folder itself is not there: wrong usage, not something an editor wrote. */
export class ContentFolderMissing extends Error {
  override readonly name = 'ContentFolderMissing'
  readonly folder: string

  constructor(folder: string) {
    super(`content folder not found: ${folder}`)
    this.folder = folder
  }
}
