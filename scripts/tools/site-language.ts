import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadYaml } from '../content/load-yaml.ts'
import type { Language } from '../content/site-config.ts'

/** The language of the site in this folder, for commands that do not read its content; Vietnamese where nothing says otherwise. */
export function siteLanguage(content = 'content'): Language {
  try {
    const loaded = loadYaml(readFileSync(join(content, 'site.yaml'), 'utf8').split('\n'))
    const { language }: { language?: unknown } = Object('data' in loaded ? loaded.data : null)
    return language === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi'
  }
}
