import type { MadeForm, Picture } from './attachment.ts'
import type { ReadAttachment } from './attachments.ts'
import { assetAddress, attachmentName, isPicture } from './attachments.ts'
import { newFileProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'

/** Why no forms were made of a picture. */
export type PictureFault = 'damaged' | 'size-differs' | 'too-many-frames' | 'too-slow'

/** What became of one picture. */
export type PictureAnswer =
  | { readonly forms: readonly MadeForm[] }
  | { readonly fault: PictureFault }

/** Makes the forms of pictures; one answer for each, in the same order. */
export type FormMaker = (
  pictures: readonly Picture[],
  options: { readonly avif: boolean },
) => Promise<readonly PictureAnswer[]>

/** The attachments with the forms of every picture, and the problems of those that could not be decoded. */
export async function withForms(
  attachments: readonly ReadAttachment[],
  makeForms: FormMaker,
  options: { readonly avif: boolean },
): Promise<{ attachments: ReadAttachment[]; problems: Problem[] }> {
  const pictures = attachments.flatMap(({ attachment, problem }) =>
    problem === null && attachment !== null && isPicture(attachment) ? [attachment] : [],
  )
  const answers = await makeForms(pictures, options)
  const byFile = new Map(pictures.map((picture, index) => [picture.file, answers[index]]))
  const problems: Problem[] = []
  const made = attachments.map((read) => {
    const { attachment } = read
    const answer = attachment === null ? undefined : byFile.get(attachment.file)
    if (attachment === null || !isPicture(attachment) || answer === undefined) return read
    if ('forms' in answer) return { ...read, attachment: withAddresses(attachment, answer.forms) }
    const problem = newFileProblem(attachment.file, 'picture-broken', { fault: answer.fault })
    problems.push(problem)
    return { ...read, problem }
  })
  return { attachments: made, problems }
}

/** The largest form in the picture's own format takes the place of the editor's file. */
function withAddresses(picture: Picture, made: readonly MadeForm[]): Picture {
  const name = attachmentName(picture.file)
  const forms = made.map((form) => ({
    ...form,
    address: assetAddress(name, form.sha256, form.type),
  }))
  const [largest] = forms
    .filter(({ type }) => type === picture.type)
    .toSorted((one, other) => other.width - one.width)
  if (largest === undefined) return picture
  const { address, width, height, bytes } = largest
  return { ...picture, address, width, height, bytes, forms }
}
