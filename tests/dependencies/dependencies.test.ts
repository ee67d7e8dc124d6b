import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Floor, floors, isAbove } from './floors.ts'
import { lockedPackages, packageFile } from './read-lock.ts'

const exact = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+$/

test('every dependency has one exact version', () => {
  const { dependencies, devDependencies } = packageFile
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !exact.test(version),
  )
  assert.deepEqual(loose, [])
  for (const version of ['^1.2.3', '~1.2.3', '1.x', '*', 'latest', '>=1.2.3', 'github:a/b']) {
    assert.doesNotMatch(version, exact)
  }
})

test('an override names a version that package.json gives already, or the one that is locked in place of a word', () => {
  const named = Object.values(packageFile.overrides).flatMap((override) => Object.entries(override))
  const known = Object.keys(packageFile.dependencies).map((name) => `$${name}`)
  const isLocked = (name: string, version: string) =>
    lockedPackages.get(`node_modules/${name}`)?.version === version
  assert.deepEqual(
    named.filter(([name, version]) => !known.includes(version) && !isLocked(name, version)),
    [],
  )
})

test('the lock file has the hash of every package, and no address that another machine might not reach', () => {
  assert.ok(lockedPackages.size > 100)
  const wrong = [...lockedPackages].filter(
    ([, { integrity, resolved, link }]) =>
      !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') || resolved !== undefined || link,
  )
  assert.deepEqual(wrong, [])
})

test('it is decided for every package with an install script whether that may run', () => {
  const undecided = [...lockedPackages.values()].filter(
    ({ name, hasInstallScript }) =>
      hasInstallScript && !Object.hasOwn(packageFile.allowScripts, name),
  )
  assert.deepEqual(undecided, [])
  const allowed = Object.keys(packageFile.allowScripts).filter(
    (name) => packageFile.allowScripts[name],
  )
  assert.deepEqual(allowed, ['node'])
})

for (const floor of floors) {
  test(`no installed ${floor.name} has a known hole`, () => {
    const low = [...lockedPackages]
      .filter(([, { name, version }]) => name === floor.name && !isAbove(version, floor))
      .map(([folder, { version }]) => `${folder} ${version}: ${floor.advisories.join(', ')}`)
    assert.deepEqual(low, [])
  })
}

test('the Node that runs is the one that the lock file names', () => {
  assert.equal(process.versions.node, lockedPackages.get('node_modules/node')?.version)
})

const floor: Floor = { name: 'x', safeFrom: ['3.15.2', '5.4.1'], advisories: [] }
const versions: readonly [version: string, safe: boolean][] = [
  ['3.15.1', false],
  ['3.15.2', true],
  ['3.100.0', true],
  ['2.99.99', false],
  ['4.99.0', false],
  ['5.4.0', false],
  ['5.10.0', true],
  ['5.4.1-rc.1', false],
  ['6.0.0', true],
  ['latest', false],
]
for (const [version, safe] of versions) {
  test(`version ${version} is ${safe ? 'safe' : 'not safe'} where 3.15.2 and 5.4.1 are the first safe ones`, () =>
    assert.equal(isAbove(version, floor), safe))
}

test('of a package without a safe version none is safe', () => {
  assert.equal(isAbove('99.0.0', { ...floor, safeFrom: [] }), false)
})
