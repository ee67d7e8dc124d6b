/** Thrown for a file with the name of one of ours that no build has written. */
export class LeftoverForeign extends Error {
  override readonly name = 'LeftoverForeign'
  readonly path: string

  constructor(path: string) {
    super(`not left by a build: ${path}`)
    this.path = path
  }
}
