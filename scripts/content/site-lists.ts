import { z } from 'zod'
import { textField, webAddressField } from './fields.ts'
import { refuse } from './schema-issue.ts'
import { folderField, placeField } from './site-fields.ts'

const sectionSchema = (key: string) =>
  z.strictObject({
    folder: folderField(`${key}.folder`),
    title: textField(`${key}.title`, 200),
    description: textField(`${key}.description`).default(''),
  })

/** The sections, each once; `key` is what holds them. */
export const sectionsSchema = (key: string) =>
  z.array(sectionSchema(key)).superRefine((sections, context) => {
    if (sections.length === 0) refuse(context, 'blank-value', { key })
    const folders = sections.map(({ folder }) => folder)
    for (const [index, folder] of folders.entries()) {
      if (folders.indexOf(folder) === index) continue
      const problem = { code: 'duplicate-section', args: { folder }, repaired: null } as const
      context.addIssue({ code: 'custom', path: [index, 'folder'], params: { problem } })
    }
  })

/** Entries of a menu. */
export const menuSchema = (key: string) =>
  z.array(
    z.strictObject({ title: textField(`${key}.title`), to: placeField(`${key}.to`, /^https:$/) }),
  )

/** Links to other agencies. */
export const linksSchema = (key: string) =>
  z.array(z.strictObject({ title: textField(`${key}.title`), url: webAddressField(`${key}.url`) }))
