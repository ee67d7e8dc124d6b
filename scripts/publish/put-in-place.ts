import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Where a build writes before anybody may see it: beside the output, on the same file system. */
export function stagingFolder(output: string): string {
  return `${output}.cong-tinh-new`
}

function oldFolder(output: string): string {
  return `${output}.cong-tinh-old`
}

/** Finishes or takes back what an interrupted build left, and gives an empty folder to write into. */
export async function prepareStaging(output: string): Promise<string> {
  const old = oldFolder(output)
  if (existsSync(old)) {
    // The old site was moved aside and the new one had not arrived: the old one goes back.
    if (!existsSync(output)) await rename(old, output)
    else await rm(old, { recursive: true })
  }
  const staging = stagingFolder(output)
  await rm(staging, { recursive: true, force: true })
  await mkdir(dirname(output), { recursive: true })
  await mkdir(staging)
  return staging
}

/** Puts the finished site in the place of the old one. */
export async function putInPlace(output: string): Promise<void> {
  const old = oldFolder(output)
  if (existsSync(output)) await rename(output, old)
  try {
    await rename(stagingFolder(output), output)
  } catch (error) {
    if (existsSync(old)) await rename(old, output)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}

/** Removes what a failed build wrote; the old site stays as it was. */
export async function dropStaging(output: string): Promise<void> {
  await rm(stagingFolder(output), { recursive: true, force: true })
}
