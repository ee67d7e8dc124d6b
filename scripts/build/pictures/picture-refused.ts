import type { PictureFault } from '../../content/picture-forms.ts'

/** Thrown for a picture that its editor must repair. */
export class PictureRefused extends Error {
  readonly fault: PictureFault

  constructor(fault: PictureFault) {
    super(fault)
    this.fault = fault
  }
}
