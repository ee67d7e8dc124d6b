import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly if?: string
  readonly environment?: unknown
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly on: unknown
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

/** Events that bring a stranger's code, and those that would run it with the repository's own rights. */
const strangers = ['pull_request']
const dangerous = ['pull_request_target', 'workflow_run', 'issue_comment']
/** A commit cannot be moved as a tag can; the tag beside it is for people. */
const pinned = /^\s*(?:- )?uses: (?:\.\/\S+|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/

/** What a workflow of GitHub Actions does that ours may not do, as sentences; the linter knows nothing of it. */
export function wrongWorkflow(text: string): string[] {
  const workflow: Workflow = parse(text)
  const events = eventsOf(workflow.on)
  const isOpen = events.some((event) => strangers.includes(event))
  return [
    ...events.filter((event) => dangerous.includes(event)).map((event) => `runs on ${event}`),
    ...wrongTimes(workflow.on),
    ...(JSON.stringify(workflow.permissions) === '{}' ? [] : ['begins with rights']),
    ...(isOpen && text.includes('secrets.') ? ['shows a secret to a stranger'] : []),
    ...text
      .split('\n')
      .filter((line) => line.includes('uses:') && !pinned.test(line))
      .map((line) => `not pinned: ${line.trim()}`),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) =>
      wrongJob(job, { isOpen, isChosen: events.includes('workflow_dispatch') }).map(
        (sentence) => `${name}: ${sentence}`,
      ),
    ),
  ]
}

/** Who starts a workflow by hand chooses the branch. */
const onlyMain = /^github\.ref == 'refs\/heads\/main'(?: && [^|]*)?$/

function wrongJob(
  job: Job,
  { isOpen, isChosen }: { isOpen: boolean; isChosen: boolean },
): string[] {
  const text = JSON.stringify(job)
  const holdsSecret = text.includes('secrets.')
  const mayWrite = Object.values(job.permissions ?? {}).includes('write')
  const runsPackages = job.steps.some(({ run }) => /\b(?:npm|npx|node)\b/.test(run ?? ''))
  return [
    ...(job['timeout-minutes'] ? [] : ['may run for ever']),
    ...(holdsSecret && !job.environment ? ['holds a secret outside an environment'] : []),
    ...((holdsSecret || mayWrite) && runsPackages
      ? ['runs packages beside a secret or a right to write']
      : []),
    ...(isChosen && (holdsSecret || mayWrite) && !onlyMain.test(job.if ?? '')
      ? ['holds a secret or may write on any branch']
      : []),
    ...(mayWrite && isOpen ? ['may write for a stranger'] : []),
    ...job.steps.flatMap(wrongStep),
  ]
}

function wrongStep({ uses = '', run = '', with: inputs = {} }: Step): string[] {
  // Without it `.well-known/security.txt` stays behind.
  const losesFiles =
    /\/upload-(?:pages-)?artifact@/.test(uses) && inputs['include-hidden-files'] !== true
  const keepsToken = uses.startsWith('actions/checkout@') && inputs['persist-credentials'] !== false
  return [
    ...(run.includes('${{') ? ['writes a value into a script'] : []),
    ...(losesFiles ? ['leaves hidden files behind'] : []),
    ...(keepsToken ? ['leaves its token in the folder'] : []),
  ]
}

function eventsOf(on: unknown): string[] {
  if (typeof on === 'string') return [on]
  return Array.isArray(on) ? on : Object.keys(on ?? {})
}

/** Full, half and quarter hours are when everybody's schedules run, late. */
function wrongTimes(on: unknown): string[] {
  const { schedule = [] } = Object(on) as { schedule?: readonly { cron: string }[] }
  return schedule
    .filter(({ cron }) => {
      const minutes = (cron.split(' ')[0] ?? '').split(',').map(Number)
      return !minutes.every((minute) => minute % 2 === 1 && minute % 15 !== 0)
    })
    .map(({ cron }) => `runs when all do: ${cron}`)
}
