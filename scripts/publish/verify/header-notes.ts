import type { ManifestEntry } from '../manifest.ts'
import type { Answer } from './ask.ts'
import type { HeaderFinding } from './finding.ts'
import { type ForeignHeader, foreignHeaders } from './foreign-headers.ts'
import { type AnswerHeaders, type HeaderFault, weakHeaders } from './header-rules.ts'
import { gatherPolicyFacts, type PolicyFacts } from './site-policy.ts'
import { type TypeFault, wrongType } from './type-rules.ts'

type Fault = HeaderFault | TypeFault | ForeignHeader

/** The headers of all answers of a visit, judged when all pages are known: only they say what the site's own policy is. */
export interface HeaderNotes extends Pick<PolicyFacts, 'learnFrom'> {
  /** Notes an answer: one with a file of the site, by its path, or one that only must not lead elsewhere. */
  note(address: string, answer: Answer, file: string | null): void
  findings(withHeaders: boolean): HeaderFinding[]
}

type WeakHeaders = ReturnType<typeof weakHeaders>

interface Note {
  readonly address: string
  readonly headers: AnswerHeaders
  readonly file: string | null
}

/** A fault that more answers have is told once. */
const fewAnswers = 5

/** Begins to take notes of the site at this address with this manifest. */
export function takeHeaderNotes(
  site: URL,
  manifest: ReadonlyMap<string, ManifestEntry>,
): HeaderNotes {
  const facts = gatherPolicyFacts(manifest)
  const notes: Note[] = []

  function faults({ headers, file }: Note, weakOf: WeakHeaders | null): readonly Fault[] {
    const foreign = foreignHeaders(headers, site)
    if (file === null) return foreign
    const weak = weakOf?.(headers, file.startsWith('assets/') ? 'assets' : 'others') ?? []
    const type = wrongType(file, String(headers['content-type'] ?? ''))
    return [...weak, ...foreign, ...(type ? [type] : [])]
  }

  return {
    learnFrom: facts.learnFrom,
    note: (address, { headers }, file) => notes.push({ address, headers, file }),
    findings(withHeaders) {
      const weakOf = withHeaders ? weakHeaders(facts, site.protocol === 'https:') : null
      // They came in any order; the same site is told of in the same way.
      const sorted = notes.toSorted((a, b) => (a.address < b.address ? -1 : 1))
      const found = sorted.flatMap((note) =>
        faults(note, weakOf).map((fault) => ({ path: `/${note.address}`, fault })),
      )
      const same = Map.groupBy(found, ({ fault }) => nameOf(fault))
      return [...same.values()].flatMap((list) => {
        const paths = new Map(list.map(({ path, fault }) => [path, fault]))
        const told = [...paths].map(([path, fault]) => ({ ...fault, path, others: 0 }))
        const [first] = told
        return first && told.length > fewAnswers ? [{ ...first, others: told.length - 1 }] : told
      })
    },
  }
}

function nameOf(fault: Fault): string {
  return `${fault.kind} ${'header' in fault ? fault.header : fault.expected}`
}
