import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { runScript } from './run-script.ts'

const folders = 'export PROJECT="$RUN/project" RELEASES="$RUN/site" KEY="$RUN/site-key.pub"'
const scriptOf = (name: string) => `${folders}; exec sh ${resolve('deploy/publish', name)}`

const site = { SITE_URL: 'https://daikim.example.vn', HOST: 'nginx' }
const built = {
  'site/build/dist.commit': 'c1\n',
  'site/build/dist.built-at': '2026-01-02T03:04:05.000Z\n',
}

/** A run of the server's own publishing: what was pushed last, and for each command the exit code other than 0. */
function publish(commit: string, codes: Readonly<Record<string, number>> = {}) {
  const npm = Object.entries(codes).map(
    ([command, code]) => `case "$*" in *"${command}"*) exit ${code};; esac`,
  )
  return runScript(scriptOf('publish.sh'), {
    programs: { npm: npm.join('\n'), git: `[ "$1" != rev-parse ] || echo ${commit}` },
    environment: site,
    files: { 'project/package.json': '{}', ...built },
  })
}
const asked = ['git pull --quiet --ff-only', 'git rev-parse HEAD']
const question = 'npm run -s due -- --since 2026-01-02T03:04:05.000Z'
const published = [
  'npm run -s ci -- --host nginx --url https://daikim.example.vn --output ~/site/build/dist --quiet',
  'npm run -s release -- --output ~/site/build/dist --to ~/site',
]
const looked =
  'npm run -s verify -- https://daikim.example.vn --manifest ~/site/build/dist.manifest.json --quiet'

test('a server publishes what was pushed, with the packages that go with it, and looks at it', () => {
  const run = publish('c2')
  assert.deepEqual(run.calls, [...asked, 'npm ci --silent', ...published, looked])
  assert.deepEqual([run.code, run.files], [0, { 'site/build/dist.commit': 'c2\n' }])
})

test('with nothing pushed and nothing due it leaves everything as it is', () => {
  const run = publish('c1', { 'run -s due': 4 })
  assert.deepEqual([run.code, run.calls, run.files], [0, [...asked, question], {}])
})

test('what is due is published without a push', () => {
  assert.deepEqual(publish('c1').calls, [...asked, question, ...published, looked])
})

for (const [what, code] of [
  ['build', 3],
  ['release', 1],
] as const)
  test(`what is due and comes to a ${what} that fails is due in the next run again`, () => {
    const run = publish('c1', { [what === 'build' ? 'run -s ci' : 'run -s release']: code })
    // The build has written down its moment, so only a commit that is not noted brings it back.
    assert.deepEqual([run.code, run.files], [code, { 'site/build/dist.commit': '' }])
  })

for (const [what, command, code] of [
  ['a content with problems', 'run -s due', 1],
  ['a build that fails', 'run -s ci', 3],
  ['a release that fails', 'run -s release', 3],
] as const) {
  test(`${what} ends the run, and the next one tries again`, () => {
    const run = publish(command === 'run -s due' ? 'c1' : 'c2', { [command]: code })
    assert.deepEqual([run.code, run.files['site/build/dist.commit'] ?? ''], [code, ''])
    assert.match(run.calls.at(-1) ?? '', new RegExp(command))
  })
}

test('a published site that is not as it was built is a failure, but not published again', () => {
  const run = publish('c2', { 'run -s verify': 1 })
  assert.deepEqual([run.code, run.files], [1, { 'site/build/dist.commit': 'c2\n' }])
})

const sent = {
  'site/incoming/dist/index.html': 'home',
  'site/incoming/dist.manifest.json': '{}',
  'site/incoming/dist.cong-tinh-journal.json': '{}',
}

/** A call of a build server with its key. The name of the copy that it makes is written as `copy`. */
function receive(command: string, files: Readonly<Record<string, string>> = {}, npm = '') {
  const run = runScript(scriptOf('receive.sh'), {
    programs: { rrsync: '', npm },
    environment: { SSH_ORIGINAL_COMMAND: command },
    files: { 'project/package.json': '{}', ...sent, ...files },
  })
  return {
    ...run,
    calls: run.calls.map((call) => call.replaceAll(/received\.\w{8}\b/g, 'copy')),
  }
}
const release = 'npm run -s release -- --output ~/site/copy/dist --to ~/site'
const check =
  'npm run -s verify -- ~/site/copy/dist --manifest ~/site/copy/dist.manifest.json --key ~/site-key.pub --seen ~/site/dist.seen --quiet'

test('the key of a build server may put files into one folder, by rsync, and not read there, nor make links', () => {
  assert.deepEqual(receive('rsync --server -re.iLsfxCIvu --delete . ./').calls, [
    'rrsync -wo -munge ~/site/incoming',
  ])
})

test('it may release what lies there: a copy that it cannot reach, of the site and its manifest alone', () => {
  const run = receive('release', {}, 'ls -A "$RUN"/site/received.* >&2; rm -r "$RUN/site/incoming"')
  assert.deepEqual([run.code, run.calls], [0, [release]])
  assert.deepEqual(run.errors.trim().split('\n'), ['dist', 'dist.manifest.json'])
})

test('the copy goes, also when it is not released', () => {
  const left = 'ls "$RUN/site"; exit 1'
  const script = `${folders}; sh ${resolve('deploy/publish/receive.sh')} || ${left}`
  const run = runScript(script, {
    programs: { npm: 'exit 3' },
    environment: { SSH_ORIGINAL_COMMAND: 'release' },
    files: { 'project/package.json': '{}', ...sent },
  })
  assert.deepEqual([run.code, run.text], [1, 'incoming\nincoming.lock\n'])
})

test('where a key for signatures is kept, only a site signed with it is released', () => {
  assert.deepEqual(receive('release', { 'site-key.pub': 'x' }).calls, [check, release])
  const refused = receive('release', { 'site-key.pub': 'x' }, 'exit 1')
  assert.deepEqual([refused.code, refused.calls], [1, [check]])
})

for (const command of [
  '',
  'sh',
  'release; id',
  'rsync --sender',
  'cat /etc/passwd',
  'rsync --server\nid',
]) {
  test(`it may do nothing else: ${JSON.stringify(command)}`, () => {
    const run = receive(command)
    assert.deepEqual([run.code, run.calls], [1, []])
  })
}

test('the units start what is there, at odd minutes', () => {
  const read = (name: string) => readFileSync(`deploy/publish/${name}`, 'utf8')
  const started =
    /^ExecStart=\/opt\/cong-tinh\/(\S+)$/m.exec(read('publish-cong-tinh.service'))?.[1] ?? ''
  assert.ok(statSync(started).mode & 0o100)
  assert.match(read('publish-cong-tinh.timer'), /^OnCalendar=\*:17,47$/m)
})
