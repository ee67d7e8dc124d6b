import type { Attachment, AttachmentType, Picture } from '../../../scripts/content/attachment.ts'
import { type BodyOptions, renderBody } from '../../../scripts/content/markdown/render-body.ts'
import type { Problem } from '../../../scripts/content/problem.ts'
import { testLabels } from '../../fixtures/test-labels.ts'

function attachment(file: string, type: AttachmentType, bytes = 123_000): Attachment {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const address = `/assets/${name.replace('.', '-0a1b2c3d.')}`
  return { file, source: file, type, bytes, sha256: '0a1b2c3d'.repeat(8), address }
}

function picture(file: string): Picture {
  return { ...attachment(file, 'png'), type: 'png', width: 640, height: 360 }
}

const attachments: readonly (Attachment | Picture)[] = [
  picture('tin-tuc/hop-dan.png'),
  picture('tin-tuc/2022/cay xanh.png'),
  attachment('tin-tuc/ke-hoach.pdf', 'pdf'),
  attachment('thong-bao/bieu-mau.docx', 'docx', 1_300_000),
  attachment('tin-tuc/loi-noi.mp3', 'mp3'),
]
const byFile = new Map(attachments.map((one) => [one.file, one]))

const usual: BodyOptions = {
  file: 'tin-tuc/bai.md',
  firstLine: 1,
  labels: testLabels,
  basePath: '/',
  siteUrl: 'https://daikim.example.vn',
  language: 'vi',
  attachment: (file) => byFile.get(file),
  attachmentFiles: [...byFile.keys()],
}

/** The body of `tin-tuc/bai.md`, which lies beside a picture and a document, with this text. */
export function renderText(markdown: string, options: Partial<BodyOptions> = {}) {
  return renderBody(markdown, { ...usual, ...options })
}

export function htmlOf(markdown: string, options: Partial<BodyOptions> = {}): string {
  return renderText(markdown, options).body.html.trim()
}

/** `line:column code` of each problem. */
export function problemsOf(markdown: string, options: Partial<BodyOptions> = {}): string[] {
  return renderText(markdown, options).problems.map(brief)
}

function brief({ line, column, code }: Problem): string {
  return `${line}:${column} ${code}`
}
