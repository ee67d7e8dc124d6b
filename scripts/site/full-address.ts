import type { Frame } from './site.ts'

/** A site path with origin and base path before it: `/tin-tuc/` → `https://daikim.example.vn/tin-tuc/`. */
export function fullAddress(frame: Frame, path: string): string {
  return frame.config.url + frame.basePath.replace(/\/$/, '') + path
}
