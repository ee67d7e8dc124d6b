import { mkdir } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import EleventyDevServer from '@11ty/eleventy-dev-server'
import { problemPage } from '../../../templates/parts/problem-page.ts'
import { type BuildResult, build } from '../../build/build.ts'
import {
  type ContainedBuilder,
  openContainedBuilder,
} from '../../build/contained/contained-builder.ts'
import { BuilderEnded } from '../../build/contained/start-contained.ts'
import type { Look } from '../../build/first-look.ts'
import { keptFolder } from '../../build/kept-folder.ts'
import { makeAssets } from '../../build/make-assets.ts'
import { openPictureMaker } from '../../build/pictures/picture-maker.ts'
import type { Language } from '../../content/site-config.ts'
import { outputPaths } from '../../publish/output-paths.ts'
import { countedSite, openDevStatistics } from './dev-statistics.ts'
import { freePort } from './free-port.ts'

export interface DevServerOptions {
  /** Folder of the articles and site.yaml. */
  readonly content: string
  /** Folder of what is kept between builds. */
  readonly cache: string
  /** Folder for the built site. */
  readonly output: string
  /** SQLite file of the visits counted here. */
  readonly database: string
  /** 0 takes a free port. */
  readonly port: number
  /** Told why the endpoint could not answer. */
  readonly onError: (error: Error) => void
  /** Told after every build. */
  readonly onBuild: (result: BuildResult, seconds: number) => void
}

export interface DevServer {
  readonly address: string
  /** Builds again and reloads the open pages; that of a file which alone was `saved` shows its new text before the rest is made. */
  rebuild(saved: string | null): Promise<void>
  close(): Promise<void>
}

/** The open page has so long, in milliseconds, to fetch what it shows, before this process is busy with the whole site. */
const headStart = 300

/** Eleventy's server listens on every address of the machine; a preview is for this machine alone. */
class LocalServer extends EleventyDevServer {
  protected override _serverListen(port: number): void {
    this.server.listen({ port, host: 'localhost' })
  }
}

/**
 * Serves the site with live reload, and the statistics endpoint on the same origin.
 * While the content has errors, every page shows them instead; the good files are built all the same.
 * Throws what the first build or the port threw (`EADDRINUSE`).
 */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const port = await freePort(options.port)
  await mkdir(options.output, { recursive: true })
  const openBuilder = () =>
    openContainedBuilder({
      content: options.content,
      folder: outputPaths(options.output).staging,
      output: options.output,
      kept: keptFolder(options.cache),
      makeAssets,
      pictures: openPictureMaker(options),
    })
  let builder = openBuilder()
  let isClosed = false
  const statistics = openDevStatistics(options.database, options.onError)
  let last = await runBuild()
  /** The page of the file that was saved last, while the site is made. */
  let look: Look | null = null

  async function runBuild(): Promise<BuildResult> {
    const from = performance.now()
    const result = await makeSite()
    statistics.configure(countedSite(result))
    options.onBuild(result, (performance.now() - from) / 1000)
    return result
  }

  function makeSite(recalls = true): Promise<BuildResult> {
    return withBuilder((builder) =>
      build({
        content: options.content,
        output: options.output,
        cache: options.cache,
        at: Date.now(),
        drafts: false,
        skipBad: true,
        allowShrink: true,
        basePath: '/',
        builder,
        recalls,
      }),
    )
  }

  /** A preview runs for days, and a machine that is short of memory ends what is large: then another builder does it. */
  async function withBuilder<Result>(
    work: (builder: ContainedBuilder) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await work(builder)
    } catch (error) {
      if (!(error instanceof BuilderEnded)) throw error
      await builder.close()
      // Nobody would end another one.
      if (isClosed) throw error
      builder = openBuilder()
      return work(builder)
    }
  }

  function showProblems(
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): void {
    const errors = last.problems.filter((problem) => problem.severity === 'error')
    if (errors.length === 0 || !request.headers.accept?.includes('text/html')) {
      next()
      return
    }
    const language: Language = last.config?.language ?? 'vi'
    response.statusCode = 500
    response.setHeader('content-type', 'text/html; charset=utf-8')
    // Eleventy's server puts its reload script into whatever HTML passes.
    response.end(String(problemPage(errors, language)))
  }

  function showLook(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    if (look === null || request.url?.split('?')[0] !== look.address) {
      next()
      return
    }
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(look.html)
  }

  const server = new LocalServer('cong-tinh', options.output, {
    port,
    portReassignmentRetryCount: 0,
    messageOnStart: () => false,
    logger: { info: () => {}, log: () => {}, error: () => {} },
    middleware: [statistics.middleware, showProblems, showLook],
  })
  server.serve(port)
  await server.ready()

  let turn: Promise<unknown> = Promise.resolve()
  /** One build after the other. */
  function inTurn(work: () => Promise<unknown>): Promise<void> {
    const done = turn.then(work).then(() => {})
    turn = done.catch(() => {})
    return done
  }
  // Nobody has made a site that was recalled, and the first edit would wait for all of it: it is made while the editor writes.
  if (last.recalled) inTurn(() => makeSite(false)).catch(() => {})

  return {
    address: server.getServerUrl('localhost'),
    rebuild: (saved) =>
      inTurn(async () => {
        look = saved === null ? null : await withBuilder((builder) => builder.look(saved))
        if (look !== null) {
          server.reload()
          await setTimeout(headStart)
        }
        try {
          last = await runBuild()
        } finally {
          look = null
        }
        server.reload()
      }),
    async close() {
      isClosed = true
      await server.close()
      await statistics.close()
      await builder.close()
      await turn
    },
  }
}
