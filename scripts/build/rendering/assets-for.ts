import type { Assets } from '../../../templates/page-data.ts'
import type { LeadPicture } from '../../content/article.ts'

/** The assets with the share pictures of these entries alone: those of others are nothing to their pages. */
export function assetsFor(assets: Assets, views: readonly unknown[]): Assets {
  const { share } = assets
  if (share === null) return assets
  const byPicture = views.flatMap((view) => {
    const file = (view as { readonly image?: LeadPicture | null }).image?.picture.file
    const picture = file === undefined ? undefined : share.byPicture.get(file)
    return file !== undefined && picture ? [[file, picture] as const] : []
  })
  return { ...assets, share: { ...share, byPicture: new Map(byPicture) } }
}
