import type { Attachment } from '../../../scripts/content/attachment.ts'
import type { ReadAttachment } from '../../../scripts/content/attachments.ts'
import { checkContent } from '../../../scripts/content/check-content.ts'
import { decodeText } from '../../../scripts/content/decode-text.ts'
import { readPage } from '../../../scripts/content/read-page.ts'
import { bodyLabels } from '../../../templates/words/body-labels.ts'
import { minimalSiteFile } from '../../fixtures/make-site.ts'
import { now } from '../../fixtures/read-site.ts'
import { makePicture, makeSite } from '../../site/make-article.ts'
import { renderAll } from '../../templates/render-all.ts'
import { text } from './hostile-site.ts'

/** Where a hostile text may stand in an article; the number keeps two texts from sharing one tag. */
const positions: Record<string, (hostile: string, number: number) => string> = {
  title: (hostile) => text(`title: ${inYaml(hostile, 200)}`),
  summary: (hostile) => text(`summary: ${inYaml(hostile, 500)}`),
  tag: (hostile, number) => text(`tags: [${inYaml(hostile, 100, ` ${number}`)}]`),
  paragraph: (hostile) => text('', hostile),
  link: (hostile) =>
    text('', `[${hostile}](${hostile})\n\n[a](<${hostile}>)\n\n[b][c]\n\n[c]: ${hostile}`),
  picture: (hostile) =>
    text('', `![${hostile}](hop.png "${hostile}")\n\na ![${hostile}](hop.png '${hostile}')`),
}

/** JSON's way to write a text is one of YAML's. */
function inYaml(hostile: string, limit: number, end = ''): string {
  return JSON.stringify([...hostile].slice(0, limit - end.length).join('') + end)
}

const picture: Attachment = makePicture('tin-tuc/hop.png')

/**
 * Every page of a site that says each of these texts in each position, also where the gate refuses the article:
 * what is made of it may be left out of the site, but harmless it must be.
 */
export async function pagesOf(strings: readonly string[]): Promise<Map<string, string>> {
  const texts = strings.flatMap((hostile, number) =>
    Object.entries(positions).map(([position, write]) => {
      const file = `tin-tuc/${position}-${number}.md`
      const decoded = decodeText(Buffer.from(write(hostile, number)), file)
      return [file, 'text' in decoded ? decoded.text : null] as const
    }),
  )
  const attachments: ReadAttachment[] = [{ attachment: picture, problem: null }]
  const settings = new Map([['site.yaml', minimalSiteFile]])
  const labels = () => bodyLabels.vi
  const options = { labels, basePath: '/', at: now, drafts: false }
  const pages = texts.map(([file]) => ({ file, source: file }))
  const files = { settings, pages, attachments, problems: [] }
  const checked = await checkContent(files, new Set(), options, {
    pages: async (_, contextOf) =>
      texts.map(([file, written]) => readPage(file, written, contextOf(file))),
  })
  const articles = [...checked.pages.values()].flatMap(({ page }) =>
    page.kind === 'article' ? [{ ...page, date: { at: now, hasTime: false } }] : [],
  )
  return renderAll(makeSite(articles, { attachments: [picture], at: now }))
}

export const positionCount = Object.keys(positions).length
