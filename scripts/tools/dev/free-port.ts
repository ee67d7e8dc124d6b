import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/**
 * The port itself when nobody listens on it, or a free one for 0.
 * Eleventy's server would take the next port, or end the process; here the command says which port is taken.
 * Throws the system's error (`EADDRINUSE`, `EACCES`).
 */
export async function freePort(port: number): Promise<number> {
  const probe = createServer()
  probe.listen({ port, host: 'localhost' })
  await once(probe, 'listening')
  const found = (probe.address() as AddressInfo).port
  probe.close()
  await once(probe, 'close')
  return found
}
