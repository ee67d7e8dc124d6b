import type { SharePicture, SharePictures } from '../../../templates/page-data.ts'
import type { Picture } from '../../content/attachment.ts'
import { assetAddress, attachmentName } from '../../content/attachments.ts'
import type { Site } from '../../site/site.ts'
import type { PublishedFile } from '../published-files.ts'
import type { MakePictures, PictureOrder, SourcePicture } from './picture-orders.ts'
import { recipe } from './recipe.ts'

const { leastWidth, leastHeight } = recipe.share

/** Makes what shared links show: a crop of each lead picture, and for pages without one a drawn picture of the section or the site. */
export async function makeSharePictures(
  site: Site,
  make: MakePictures,
): Promise<{ pictures: SharePictures; files: PublishedFile[] }> {
  const { config, sections } = site.frame
  const { name, parent, accent } = config
  const leads = leadPictures(site)
  const orders: PictureOrder[] = [
    { kind: 'drawn', title: name, name: parent, accent },
    ...sections.map(({ title }) => ({ kind: 'drawn', title, name, accent }) as const),
    ...leads.flatMap(largestForm).map((source) => ({ kind: 'crop', source }) as const),
  ]
  const names = [
    'trang-chu',
    ...sections.map(({ address }) => address.replaceAll('/', '')),
    ...leads.map(({ file }) => attachmentName(file)),
  ]
  const files = new Map<string, PublishedFile>()
  const made = (await make(orders)).map((result, index) => {
    const [form] = 'forms' in result ? result.forms : []
    if (form === undefined) return null
    const address = assetAddress(`chia-se-${names[index]}`, form.sha256, form.type)
    files.set(address, { ...form, address })
    return { address, width: form.width, height: form.height }
  })
  const [home = null, ...others] = made
  return {
    pictures: {
      site: home,
      bySection: pairs(
        sections.map(({ address }) => address),
        others,
      ),
      byPicture: pairs(
        leads.map(({ file }) => file),
        others.slice(sections.length),
      ),
    },
    files: [...files.values()],
  }
}

/** Lead pictures that are large enough to be shown by others, each once. */
function leadPictures({ articlePages }: Site): Picture[] {
  const byFile = new Map<string, Picture>()
  for (const { image } of articlePages) {
    if (image === null) continue
    const { picture } = image
    const isLarge = picture.width >= leastWidth && picture.height >= leastHeight
    if (isLarge && picture.forms?.length) byFile.set(picture.file, picture)
  }
  return [...byFile.values()]
}

/** Cut from what is published, not from the editor's file. */
function largestForm({ forms = [], type, address }: Picture): SourcePicture[] {
  return forms.flatMap((form) => (form.address === address ? [{ ...form, type }] : []))
}

function pairs(
  keys: readonly string[],
  made: readonly (SharePicture | null)[],
): ReadonlyMap<string, SharePicture> {
  return new Map(
    keys.flatMap((key, index) => {
      const picture = made[index]
      return picture ? [[key, picture] as const] : []
    }),
  )
}
