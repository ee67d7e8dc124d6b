// Eleventy ships no types: this is the part of it that the project uses.
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    addExtension(
      ending: string,
      options: { key: string; compile(): (this: Renderer, data: unknown) => Promise<string> },
    ): void
    addGlobalData(name: string, value: () => unknown): void
    addTransform(name: string, transform: Transform): void
    setDataFileSuffixes(suffixes: string[]): void
    setUseGitIgnore(use: boolean): void
    readonly ignores: Set<string>
    readonly benchmarkManager: {
      get(): Record<string, { setMinimumThresholdMs(milliseconds: number): void }>
    }
  }

  interface Renderer {
    defaultRenderer(data: unknown): Promise<unknown>
  }

  type Transform = (
    this: { page: { outputPath: string | false } },
    content: string,
  ) => string | Promise<string>

  export interface EleventyOptions {
    configPath?: string
    quietMode?: boolean
    source?: 'cli' | 'script'
    config?(config: EleventyConfig): void
  }

  export class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions)
    disableLogger(): void
    setDryRun(isDry: boolean): void
    write(): Promise<unknown>
  }
}

declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http'

  interface DevServerOptions {
    port?: number
    pathPrefix?: string
    portReassignmentRetryCount?: number
    messageOnStart?(): false
    middleware?: ((request: IncomingMessage, response: ServerResponse, next: () => void) => void)[]
    logger?: Record<'info' | 'log' | 'error', (message: string) => void>
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: DevServerOptions)
    readonly server: Server
    serve(port: number): void
    ready(): Promise<void>
    close(): Promise<void>
    reload(event?: object): void
    getServerUrl(host: string): string
    protected _serverListen(port: number): void
  }
}
