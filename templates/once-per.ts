/** The same as `make`, which is asked once for each thing: the foot of a site stands on ten thousand pages, and all have one frame. */
export function oncePer<Thing extends object, Made>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const all = new WeakMap<Thing, Made>()
  return (thing) => {
    const known = all.get(thing)
    if (known !== undefined) return known
    const made = make(thing)
    all.set(thing, made)
    return made
  }
}
