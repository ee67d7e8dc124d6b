import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSiteFile, siteFile } from '../content/read-site-file.ts'
import type { Language } from '../content/site-config.ts'

/** The language of the site in this folder, for commands that do not read its content; Vietnamese where nothing says otherwise. */
export function siteLanguage(content = 'content'): Language {
  try {
    const text = readFileSync(join(content, siteFile), 'utf8')
    return readSiteFile(text, new Map()).config.language
  } catch {
    return 'vi'
  }
}
