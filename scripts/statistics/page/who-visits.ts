import type { Role } from '../role.ts'
import { readJson } from './read-json.ts'
import { readStorage } from './read-storage.ts'

/**
 * The role of this visit. Member: a sign-in on this origin left `thanh-vien` = `1`,
 * or the editing form at /admin/ keeps its signed-in user (JSON with a string `backendName`).
 */
export function whoVisits(page: Pick<Window, 'localStorage'>): Role {
  const user = readJson<'backendName'>(readStorage(page, 'sveltia-cms.user'))
  const isMember = readStorage(page, 'thanh-vien') === '1' || typeof user.backendName === 'string'
  return isMember ? 'member' : 'guest'
}
