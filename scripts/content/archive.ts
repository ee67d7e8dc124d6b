import type { SiteConfig, Successor } from './site-config.ts'

/** The body that this one has become part of by the moment `at`; null while it stands alone. Its site is an archive from then on. */
export function successorAt(
  { successor }: Pick<SiteConfig, 'successor'>,
  at: number,
): Successor | null {
  return successor !== null && successor.since.at <= at ? successor : null
}

/** The moment that `expires` compares with: an archive keeps what was in force when its body ended. */
export function expiryMoment(config: Pick<SiteConfig, 'successor'>, at: number): number {
  return successorAt(config, at)?.since.at ?? at
}
