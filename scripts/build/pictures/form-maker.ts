import { join, resolve } from 'node:path'
import type { Picture } from '../../content/attachment.ts'
import type { FormMaker } from '../../content/picture-forms.ts'
import type { MakePictures, SourcePicture } from './picture-orders.ts'

/** A picture of a content folder as the picture process finds it. */
export function sourceOf(picture: Picture, content: string): SourcePicture {
  const { source, type, width, height, sha256 } = picture
  return { path: join(resolve(content), source), type, width, height, sha256 }
}

/** Lets the gate have the forms of all pictures. */
export function formMaker(content: string, make: MakePictures): FormMaker {
  return (pictures, { avif }) =>
    make(pictures.map((picture) => ({ kind: 'forms', source: sourceOf(picture, content), avif })))
}

/** Lets the gate know which pictures cannot be decoded, and makes nothing. */
export function formLooker(content: string, make: MakePictures): FormMaker {
  return async (pictures) => {
    const results = await make(
      pictures.map((picture) => ({ kind: 'look', source: sourceOf(picture, content) })),
    )
    return results.map((result) => ('fault' in result ? result : { forms: [] }))
  }
}
