import { readFileSync } from 'node:fs'

/** What package-lock.json says of one installed copy: https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json */
export interface LockedPackage {
  /** The real name, where the folder has another one. */
  readonly name?: string
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

/** The fields of package.json that decide what is installed. */
export interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly overrides: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly allowScripts: Readonly<Record<string, boolean>>
  readonly scripts: Readonly<Record<string, string>>
}

export const packageFile: PackageFile = JSON.parse(readFileSync('package.json', 'utf8'))

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>
}

/** Every installed copy of every package, by its folder; the same package may have several. */
export const lockedPackages: ReadonlyMap<string, LockedPackage & { readonly name: string }> =
  new Map(
    Object.entries(packages)
      .filter(([folder]) => folder !== '')
      .map(([folder, locked]) => [
        folder,
        { ...locked, name: locked.name ?? folder.slice(folder.lastIndexOf('node_modules/') + 13) },
      ]),
  )
