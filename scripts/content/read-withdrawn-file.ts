import { z } from 'zod'
import { comparableAddress } from './addresses.ts'
import { aliasField } from './alias-field.ts'
import { momentField, orNull, textField } from './fields.ts'
import { locateNearest } from './locate.ts'
import { newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { readYamlMap } from './read-yaml-map.ts'
import { settingsSource, withdrawnFile } from './settings-files.ts'
import type { Withdrawn } from './withdrawn.ts'
import { readYamlDocument } from './yaml-document.ts'
import type { YamlSource } from './yaml-source.ts'

export interface ReadWithdrawnFile {
  /** In the order of the file; none where it cannot be read that far. */
  readonly withdrawn: readonly Withdrawn[]
  readonly source: YamlSource | null
  readonly problems: readonly Problem[]
}

const fields = {
  withdrawn: { example: 'withdrawn: [{ address: /tin-tuc/hop-dan/, date: 2025-06-01 }]' },
  'withdrawn.address': { example: 'address: /tin-tuc/hop-dan/' },
  'withdrawn.date': { example: 'date: 2025-06-01', isMoment: true },
  'withdrawn.reason': { example: 'reason: Đăng nhầm số liệu' },
} as const

const keys = {
  top: ['withdrawn'],
  nested: ['address', 'date', 'reason'],
  texts: ['address', 'reason'],
}

/** The longest reason that still reads as one. */
const longestReason = 500

/**
 * `withdrawn.yaml` from its decoded text, on the site whose canonical origin is `siteUrl` (null while that is unknown);
 * no text is a file that is not there or cannot be read, which is told elsewhere.
 */
export function readWithdrawnFile(text: string | null, siteUrl: string | null): ReadWithdrawnFile {
  if (text === null) return { withdrawn: [], source: null, problems: [] }
  const entry = z.strictObject({
    address: aliasField(siteUrl, 'withdrawn.address'),
    date: momentField('withdrawn.date'),
    reason: orNull(textField('withdrawn.reason', longestReason)),
  })
  const read = readYamlMap(settingsSource(withdrawnFile, text), {
    schema: z.strictObject({ withdrawn: z.array(entry) }),
    fields,
    required: new Set(['withdrawn', 'withdrawn.address', 'withdrawn.date']),
    keys,
  })
  const { source } = read
  const withdrawn = read.values.withdrawn ?? []
  let document: ReturnType<typeof readYamlDocument> | undefined
  const seen = new Set<string>()
  const doubled = withdrawn.flatMap(({ address }, index) => {
    const { size } = seen
    if (seen.add(comparableAddress(address)).size > size) return []
    document ??= readYamlDocument(source)
    const place = locateNearest(document, ['withdrawn', index, 'address'])
    return [newProblem(withdrawnFile, place, 'duplicate-entry', { written: address })]
  })
  return { withdrawn, source, problems: [...read.problems, ...doubled] }
}
