import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Shelves } from './shelves.ts'
import type { Place, Texts } from './texts.ts'

/** Every process that reads something new adds a file of texts, of which a machine has at most eight; when files are more, all but the largest are made one. */
const mostFiles = 8
/** Another build may be writing a file that no list names yet; none takes so long, in milliseconds. */
const longestBuild = 60 * 60 * 1000
/** So many files stay that may be another build's. Whoever misses one reads its pages again. */
const mostStrange = 4

/** How the texts of what is kept are found, and put elsewhere. */
export interface Placing<Kept> {
  placesOf(kept: Kept): readonly Place[]
  /** The same with its texts at other places, in their order. */
  moved(kept: Kept, places: readonly Place[]): Kept
}

/** Joins files of texts when they are many, moves the texts of one that is mostly out of date, and removes those that nobody refers to. */
export function tidyTexts<Kept extends { readonly file: string }>(
  folder: string,
  texts: Texts,
  shelves: Shelves<Kept>,
  { placesOf, moved }: Placing<Kept>,
): void {
  const needed = neededBytes([...shelves.all()].flatMap(placesOf))
  const left = filesToLeave(folder, needed)
  if (left.size > 0) {
    // It keeps nothing of what waits in memory.
    texts.flush()
    texts.startNew()
    const move = (place: Place) => {
      if (!left.has(place[0])) return place
      const text = texts.read(place)
      return text === null ? null : texts.add(text)
    }
    for (const kept of [...shelves.all()]) {
      const places = placesOf(kept)
      if (!places.some(([file]) => left.has(file))) continue
      const found = places.map(move).filter((place) => place !== null)
      if (found.length < places.length) shelves.drop(kept.file)
      else shelves.keep(moved(kept, found))
    }
  }
  removeUnneeded(folder, (name) => name === texts.own || (needed.has(name) && !left.has(name)))
}

/** Bytes of each file that something refers to. */
function neededBytes(places: readonly Place[]): Map<string, number> {
  const needed = new Map<string, number>()
  for (const [file, , bytes] of places) needed.set(file, (needed.get(file) ?? 0) + bytes)
  return needed
}

/** Files whose texts go into a new one. */
function filesToLeave(folder: string, needed: ReadonlyMap<string, number>): Set<string> {
  const halfEmpty = [...needed].filter(([file, bytes]) => sizeOf(join(folder, file)) > 2 * bytes)
  const [, ...smaller] = [...needed].toSorted(([, one], [, other]) => other - one)
  const left = needed.size > mostFiles ? [...halfEmpty, ...smaller] : halfEmpty
  return new Set(left.map(([file]) => file))
}

function removeUnneeded(folder: string, isNeeded: (name: string) => boolean): void {
  const oldest = Date.now() - longestBuild
  const strange = readdirSync(folder)
    .filter((name) => name.startsWith('texts-') && !isNeeded(name))
    .map((name) => {
      const path = join(folder, name)
      return { path, modified: lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }
    })
    .toSorted((one, other) => other.modified - one.modified)
  for (const [index, { path, modified }] of strange.entries()) {
    if (index >= mostStrange || modified < oldest) rmSync(path, { recursive: true, force: true })
  }
}

function sizeOf(file: string): number {
  return lstatSync(file, { throwIfNoEntry: false })?.size ?? 0
}
