import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fromFailed } from '../contained/failed.ts'
import { mayRead, project } from '../contained/may-read.ts'
import { KeptPictures } from './kept-pictures.ts'
import { orderKey } from './order-key.ts'
import type { FromPictures, MakePictures, PictureOrder, PictureResult } from './picture-orders.ts'

export interface PictureMakerOptions {
  /** Folder of the articles, which may lie outside the project. */
  readonly content: string
  /** Folder of what is kept between builds; `pictures` in it is the one folder that may be written. */
  readonly cache: string
  /** Make everything again. */
  readonly afresh?: boolean
  /** False where nothing may be written: then only `look` may be ordered. */
  readonly writes?: boolean
}

/** Makes pictures in a process of its own, one after the other. */
export interface PictureMaker {
  /** Where the pictures lie that it made. */
  readonly folder: string
  /** Rejects with what the disk threw there. */
  readonly make: MakePictures
  close(): void
}

/**
 * No honest picture takes so long, in milliseconds. A photo of 12 megapixels full of detail takes 10 s of a processor; where twelve
 * other programs wanted the same two processors, two minutes were too few for it.
 */
const longestMilliseconds = 600_000

/** Without an order for so long, in milliseconds, the process is let go: its hundred megabytes are wanted for pages. */
const idleMilliseconds = 1000

/**
 * Two threads decode: enough for two processors, and the memory of one large picture more. What a large picture took is given back
 * at once, which the allocator of Linux does with blocks of their own alone; without that a dozen photos leave 700 MiB of holes.
 * https://www.gnu.org/software/libc/manual/html_node/Memory-Allocation-Tunables.html
 */
const thriftyMemory = {
  UV_THREADPOOL_SIZE: '2',
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
}

/** What Node is told to refuse. Native code is not bound by it, so no secret is given either. Throws NameUnfit. */
export function pictureContainment(content: string, folder: string, writes: boolean): string[] {
  return [
    ...mayRead([content, folder], writes ? [folder] : []),
    '--allow-addons',
    '--disable-warning=PERM0001',
  ]
}

/** Where the pictures lie in the folder of what is kept between builds. */
export function picturesFolder(cache: string): string {
  return resolve(cache, 'pictures')
}

/** Nothing is started until a picture is ordered that was not made before. */
export function openPictureMaker(options: PictureMakerOptions): PictureMaker {
  const { content, afresh = false, writes = true } = options
  const folder = picturesFolder(options.cache)
  const kept = new KeptPictures(folder, writes)
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined

  async function start(): Promise<ChildProcess> {
    if (writes) mkdirSync(folder, { recursive: true })
    const started = fork(
      join(import.meta.dirname, 'picture-process.ts'),
      [folder, writes ? 'write' : 'read'],
      {
        cwd: project,
        execArgv: pictureContainment(content, folder, writes),
        env: thriftyMemory,
        serialization: 'advanced',
      },
    )
    await new Promise<void>((resolve, reject) => {
      started.once('message', () => resolve())
      started.once('error', reject)
      started.once('exit', () => reject(new Error('the picture process did not start')))
    })
    return started
  }

  async function findOrMake(order: PictureOrder): Promise<PictureResult> {
    const forms = afresh ? null : await kept.find(orderKey(order))
    return forms ? { forms, isNew: false } : makeOne(order)
  }

  async function makeOne(order: PictureOrder): Promise<PictureResult> {
    child ??= await start()
    const worker = child
    const { promise, resolve, reject } = Promise.withResolvers<PictureResult>()
    let late = false
    const timer = setTimeout(() => {
      late = true
      worker.kill('SIGKILL')
    }, longestMilliseconds)
    const hear = (message: FromPictures) => {
      if (message.kind === 'done') resolve(message.result)
      if (message.kind === 'failed') reject(fromFailed(message.error))
    }
    // Native code that breaks takes its process along: the picture is at fault, and the next one gets a new process.
    const ended = () => {
      child = null
      if (order.kind === 'drawn') reject(new Error('the picture process ended'))
      else resolve({ fault: late ? 'too-slow' : 'damaged' })
    }
    worker.on('message', hear)
    worker.once('exit', ended)
    // One that is gone has said so.
    worker.send(order, () => {})
    return promise.finally(() => {
      clearTimeout(timer)
      worker.off('message', hear)
      worker.off('exit', ended)
    })
  }

  /** Lets the process go; the next order starts another one. */
  function rest(): void {
    if (child?.connected) child.disconnect()
    child = null
  }

  return {
    folder,
    async make(orders) {
      const results: PictureResult[] = []
      clearTimeout(idle)
      for (const order of orders) results.push(await findOrMake(order))
      idle = setTimeout(rest, idleMilliseconds)
      idle.unref()
      return results
    },
    close() {
      clearTimeout(idle)
      rest()
    },
  }
}
