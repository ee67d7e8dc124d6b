/** The parts of a CycloneDX document that are changed here: https://cyclonedx.org/docs/1.5/json/. The rest passes through. */
export interface Bom {
  readonly serialNumber?: string
  readonly metadata: Metadata
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

interface Metadata {
  readonly timestamp?: string
  readonly tools: readonly { readonly vendor: string; readonly name: string }[]
  readonly component: Component
}

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly properties: readonly { readonly name: string; readonly value: string }[]
}

/** npm's mark of what only developers install: https://github.com/CycloneDX/cyclonedx-property-taxonomy/blob/main/cdx/npm.md */
const developmentMark = 'cdx:npm:package:development'

/**
 * What runs where a site is built, published and counted, of npm's list of all packages: not the developers' tools, but the Node
 * among them on which everything runs. The same lock file always gives the same document: no number made at random, no clock, no
 * version of npm, and the project's own name instead of that of its folder.
 */
export function runtimeBom(bom: Bom, project: string, runtime: string): Bom {
  const { serialNumber: _, components, dependencies, ...rest } = bom
  const { timestamp: __, tools, component, ...metadata } = bom.metadata
  const ofRuntime = reachable(bom, components.find(({ name }) => name === runtime)?.['bom-ref'])
  const kept = components.filter(
    (item) => !isForDevelopment(item) || ofRuntime.has(item['bom-ref']),
  )
  const refs = new Set([component, ...kept].map((item) => item['bom-ref']))
  return {
    ...rest,
    metadata: {
      ...metadata,
      tools: tools.map(({ vendor, name }) => ({ vendor, name })),
      component: { ...component, name: project },
    },
    components: kept,
    dependencies: dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => refs.has(on)) })),
  }
}

function isForDevelopment({ properties }: Component): boolean {
  return properties.some(({ name, value }) => name === developmentMark && value === 'true')
}

/** `from` and everything that it depends on, directly or not. */
function reachable({ dependencies }: Bom, from: string | undefined): ReadonlySet<string> {
  const found = new Set(from === undefined ? [] : [from])
  // A set is walked to its end, with what joins it on the way.
  for (const ref of found) {
    for (const on of dependencies.find((item) => item.ref === ref)?.dependsOn ?? []) found.add(on)
  }
  return found
}
