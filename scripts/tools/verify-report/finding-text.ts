import type { FindingWords } from '../../../templates/words/verify/verify-words.ts'
import type { Finding } from '../../publish/verify/finding.ts'
import { visible } from './visible-path.ts'

/** The sentence of a finding, without its path. What comes from a server or a disk is made visible in it. */
export function findingText(finding: Finding, words: FindingWords): string {
  // The compiler cannot see that a finding's kind and its facts belong together.
  const sentence = words[finding.kind] as (facts: Finding) => string
  return visible(sentence(finding))
}
