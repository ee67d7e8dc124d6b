import { z } from 'zod'
import { textField } from './fields.ts'
import { hostName } from './host-name.ts'
import { locateNearest } from './locate.ts'
import { Lookalikes } from './lookalike.ts'
import { newProblem } from './new-problem.ts'
import type { Problem, ProblemArgs } from './problem.ts'
import { readYamlMap } from './read-yaml-map.ts'
import { refuse } from './schema-issue.ts'
import { hostsFile, settingsSource } from './settings-files.ts'
import { readYamlDocument } from './yaml-document.ts'

/** The other sites that pages may link to, from `hosts.yaml`. */
export interface ReadHostsFile {
  /** As hosts are compared; null where the file cannot be read that far. */
  readonly hosts: ReadonlySet<string> | null
  readonly problems: readonly Problem[]
}

/** A host alone, in its ASCII form: in letters of another alphabet one could pass for another. */
const hostField = textField('hosts.host').transform((written, context): string => {
  const address = /^https?:\/\//i.test(written) ? written : `https://${written}`
  const host = URL.canParse(address) ? hostName(new URL(address).hostname) : ''
  if (!/^[a-z\d_-]+(?:\.[a-z\d_-]+)+$/.test(host)) {
    return refuse(context, 'host-format', { written })
  }
  const isPlain = hostName(written) === host
  return isPlain ? host : refuse(context, 'host-format', { written }, host)
})

const kind = {
  schema: z.strictObject({
    hosts: z.array(z.strictObject({ host: hostField, why: textField('hosts.why', 200) })),
  }),
  fields: {
    hosts: { example: 'hosts: [{ host: chinhphu.vn, why: Cổng Chính phủ }]' },
    'hosts.host': { example: 'host: chinhphu.vn' },
    'hosts.why': { example: 'why: Cổng Thông tin điện tử Chính phủ' },
  },
  required: new Set(['hosts', 'hosts.host', 'hosts.why']),
  keys: { top: ['hosts'], nested: ['host', 'why'], texts: ['host', 'why'] },
}

/** `hosts.yaml` from its decoded text; null is a file that is not there or cannot be read, which is told elsewhere. */
export function readHostsFile(text: string | null): ReadHostsFile {
  if (text === null) return { hosts: null, problems: [] }
  const { values, source, problems } = readYamlMap(settingsSource(hostsFile, text), kind)
  const hosts = values.hosts?.map(({ host }) => host)
  if (hosts === undefined) return { hosts: null, problems }
  const document = readYamlDocument(source)
  const tell = <Code extends 'duplicate-entry' | 'host-lookalike'>(
    index: number,
    code: Code,
    args: ProblemArgs[Code],
  ): Problem => {
    const place = locateNearest(document, ['hosts', index, 'host'])
    return newProblem(hostsFile, place, code, args, { field: 'hosts.host' })
  }
  const lookalikes = new Lookalikes([])
  const first = new Map(hosts.toReversed().map((host, index) => [host, hosts.length - 1 - index]))
  const found = hosts.flatMap((host, index) => {
    if (first.get(host) !== index) return [tell(index, 'duplicate-entry', { written: host })]
    const lookalike = lookalikes.of(host)
    return lookalike === null ? [] : [tell(index, 'host-lookalike', { host, ...lookalike })]
  })
  return { hosts: new Set(hosts), problems: [...problems, ...found] }
}
