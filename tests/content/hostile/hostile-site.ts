import type { SiteFiles } from '../../fixtures/read-site.ts'

/** One hostile content and what must become of it. */
export interface HostileSite {
  readonly files: SiteFiles
  /** Makes what no text can: links, pipes, devices. */
  readonly prepare?: (folder: string) => Promise<void>
  /** Codes of problems that must be told. With an error among them nothing may be published. */
  readonly told: readonly string[]
  /** Parts of the article's page that show the text as text; for a site that is published. */
  readonly shows?: readonly string[]
}

/** A file that hostile code would leave, and a secret of the environment that it would tell: neither may ever be found. */
export const canaryName = 'canary-4f1c'
export const secret = 'secret-9d2e'

/** JavaScript that writes the canary beside the content folder, whatever function it can get at. */
export function canaryCode(folder: string): string {
  const path = JSON.stringify(`${folder}/${canaryName}`)
  return `process.getBuiltinModule("fs").writeFileSync(${path}, "x")`
}

/** The file that most rows write. */
export const article = 'tin-tuc/bai.md'

/** A good article with these lines of front matter and this text. */
export function text(lines: string, body = 'Nội dung.'): string {
  const date = /^date:/m.test(lines) ? '' : 'date: 2022-09-05\n'
  const title = /^title:/m.test(lines) ? '' : 'title: Họp tổ dân phố\n'
  return `---\n${title}${date}${lines === '' ? '' : `${lines}\n`}---\n\n${body}\n`
}

export function withLines(lines: string, ...told: string[]): HostileSite {
  return { files: { [article]: text(lines) }, told }
}

export function withRaw(raw: string | Uint8Array, ...told: string[]): HostileSite {
  return { files: { [article]: raw }, told }
}

export function withFiles(files: SiteFiles, ...told: string[]): HostileSite {
  return { files, told }
}

/** A text that is published as nothing but text. */
export function inert(body: string, shows: readonly string[], ...told: string[]): HostileSite {
  return { files: { [article]: text('', body) }, shows, told }
}
