// eleventy-img ships no types: this is the part of it that the project uses.
declare module '@11ty/eleventy-img' {
  interface ImageOptions {
    widths: number[]
    formats: string[]
    formatFiltering: string[]
    minimumThreshold: number
    dryRun: true
    useCache: false
    sharpOptions: object
    sharpWebpOptions: object
    sharpAvifOptions: object
    sharpJpegOptions: object
    sharpPngOptions: object
  }

  export default function image(
    source: Buffer,
    options: ImageOptions,
  ): Promise<Record<string, { readonly width: number; readonly buffer: Buffer }[]>>
}
