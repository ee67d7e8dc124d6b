import { domainToUnicode } from 'node:url'
import { isGovernment } from './host-name.ts'

/**
 * Letters of other alphabets, rare Latin ones and digits that look like the small Latin letter after them: those of
 * https://www.unicode.org/Public/security/latest/confusables.txt that a browser's address bar would show in a host.
 */
const likeness =
  'аa ɑa αa ьb сc ϲc ԁd еe ҽe ɡg ցg һh հh іi ıi ιi јj ϳj кk κk ӏl ǀl мm нh пn ոn ηn оo οo σo օo рp ρp ԛq զq гr ѕs тt τt υu սu νv ѵv ԝw ωw хx χx уy γy 0o 1l đd łl øo'

const likenesses = new Map(likeness.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? '']))

/** Alphabets whose letters are drawn like those of another one; a name that mixes them is made to mislead. */
const alphabets = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
)

/** A host that looks like another one, where that is known. */
export interface Lookalike {
  /** Null where only its mixture of alphabets gives it away. */
  readonly like: string | null
}

/** Finds hosts that look like `gov.vn` or like one of the hosts that it was given. */
export class Lookalikes {
  readonly #known: ReadonlySet<string>
  readonly #shapes: ReadonlyMap<string, string>

  constructor(hosts: Iterable<string>) {
    this.#known = new Set([...hosts].map((host) => host.replace(/:\d+$/, '')))
    this.#shapes = new Map([...this.#known].map((host) => [shapeOf(host), host]))
  }

  /**
   * What the host (in its ASCII form, with a port or not) could be taken for; null for an honest one. It compares letters, not sense:
   * `chinhphu-vn.com`, or a foreign alphabet in a host that looks like none of the known ones, it cannot see. A known host, and one of
   * the state, may mislead too: the first was believed once, and below `gov.vn` nobody writes with two alphabets.
   */
  of(host: string): Lookalike | null {
    const name = host.replace(/:\d+$/, '')
    if (mixes(name) || (isGovernment(name) && alphabetsOf(domainToUnicode(name)) > 1))
      return { like: this.#like(name) }
    if (this.#known.has(name)) return null
    const like = this.#like(name)
    return like === null ? null : { like }
  }

  #like(name: string): string | null {
    const shape = shapeOf(name)
    const known = this.#shapes.get(shape) ?? null
    if (known !== null && known !== name) return known
    return !isGovernment(name) && /(?:^|\.)gov\.vn(?:\.|$)/.test(shape) ? 'gov.vn' : null
  }
}

/** The host with every letter as the one that it looks like. */
function shapeOf(host: string): string {
  const letters = domainToUnicode(host).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return Array.from(letters, (letter) => likenesses.get(letter) ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
}

function mixes(host: string): boolean {
  return domainToUnicode(host)
    .split('.')
    .some((label) => alphabetsOf(label) > 1)
}

function alphabetsOf(text: string): number {
  return alphabets.filter((alphabet) => alphabet.test(text)).length
}
