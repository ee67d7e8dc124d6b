import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The library `yaml`, loaded when it is first asked for: it serves to find places, and most builds have nothing to find. */
export function yaml(): typeof import('yaml') {
  return require('yaml')
}
