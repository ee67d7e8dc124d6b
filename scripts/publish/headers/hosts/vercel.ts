import { aheadEnding } from '../ahead-rules.ts'
import { contentTypes, feedTypes } from '../content-types.ts'
import { headersObject, headerTable, withScope } from '../header-table.ts'
import type { HostFiles } from '../host.ts'
import { addressPattern, encodedAddress, pageOfGone } from '../site-address.ts'
import type { SiteFacts } from '../site-facts.ts'

/** Routes that one project may have: https://vercel.com/docs/project-configuration/vercel-json#routes */
const mostRoutes = 2048

/**
 * `vercel.json` for Vercel, when the output folder itself is deployed. Its list `routes` is used and not `redirects` and
 * `headers`, because only there can an address answer 410, and a header wait until a file was found (`hit`).
 */
export function vercel(facts: SiteFacts): HostFiles {
  const at = (address: string) => encodedAddress(facts, address)
  const pattern = (address: string) => addressPattern(at(address))
  const table = headerTable(facts)
  const gone = facts.gone.map(({ address }) => ({
    src: `^${pattern(address)}$`,
    status: 410,
    dest: at(pageOfGone(facts, address)),
  }))
  const before = [
    { src: '^/.*$', headers: headersObject(withScope(table, 'all', 'others')), continue: true },
  ]
  const after = [
    // A page without the slash at its end. A name with a dot is a file, also in /.well-known/.
    {
      src: `^(${pattern('/')}(?:[^/]+/)*[^/.]+)$`,
      headers: { Location: '$1/' },
      status: 308,
    },
    { handle: 'filesystem' },
    { handle: 'hit' },
    {
      src: `^${pattern('/assets/')}.*$`,
      headers: headersObject(withScope(table, 'assets')),
      continue: true,
    },
    {
      src: `^${pattern('/assets/')}.*\\.${aheadEnding}$`,
      headers: { 'Content-Type': String(contentTypes[aheadEnding]) },
      continue: true,
    },
    ...Object.entries(feedTypes).map(([file, type]) => ({
      src: `^${pattern('/')}(?:[^/]+/)?${addressPattern(file)}$`,
      headers: { 'Content-Type': `${type}; charset=utf-8` },
      continue: true,
    })),
    { handle: 'error' },
    { src: '^/.*$', status: 404, dest: at('/404.html') },
  ]
  const moved = facts.moved.map(({ from, to }) => ({
    src: `^${pattern(from)}$`,
    headers: { Location: at(to) },
    status: 301,
  }))
  const addresses = [...gone, ...moved]
  const kept = addresses.slice(0, mostRoutes - before.length - after.length)
  const document = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    routes: [...before, ...kept, ...after],
  }
  return {
    inside: { 'vercel.json': `${JSON.stringify(document, null, 1)}\n` },
    leftOut: addresses.length - kept.length,
  }
}
