// The door of every npm command. It runs on whatever Node the machine has (20 or newer), because the
// project's own Node is itself something that `npm install` brings; then the command runs on that one.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, realpathSync, statSync, utimesSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const [command, ...flags] = process.argv.slice(2)
const tool = join(root, 'scripts', 'tools', `${command}.ts`)
const nodeFile = process.platform === 'win32' ? 'node.exe' : 'node'
const ownNode = join(root, 'node_modules', 'node', 'bin', nodeFile)
const installed = join(root, 'node_modules', '.package-lock.json')
const lockFile = join(root, 'package-lock.json')

/** Commands that a fresh clone begins with: they install what is missing. */
const beginners = ['start', 'test', 'test-hosts']

/** Commands that write `.cache`. */
const keepers = ['start', 'build']

/** Exit code of a dev server whose own program changed: it wants to be started again. */
const startAgain = 75

function isInstalled() {
  if (!existsSync(ownNode) || !existsSync(installed)) return false
  return !beginners.includes(command) || statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs
}

/** Installs with the npm that runs this script. `npm ci` only where there is nothing yet: it deletes
 * node_modules first, and on Windows the Node that is running may live there. */
function install() {
  const npm = process.env.npm_execpath
  if (!npm) fail(2, 'Hãy chạy qua npm, ví dụ: npm start')
  console.error(
    'Đang cài đặt (lần đầu khoảng một phút). Các dòng EBADENGINE vô hại: chúng nói về Node của npm.',
  )
  const verb = existsSync(join(root, 'node_modules')) ? 'install' : 'ci'
  const npmNode = process.env.npm_node_execpath ?? process.execPath
  const done = spawnSync(npmNode, [npm, verb], { cwd: root, stdio: ['ignore', 2, 2] })
  if (done.status !== 0 || !existsSync(ownNode)) {
    fail(3, `Cài đặt không xong: npm ${verb} kết thúc với mã ${done.status}.`)
  }
  // npm leaves the record alone when nothing was missing; it must not stay older than the lock file.
  const now = new Date()
  utimesSync(installed, now, now)
}

function fail(code, message) {
  console.error(message)
  process.exit(code)
}

/** Runs the command in a process of its own, hands signals on, and ends as it ends. */
function runOnOwnNode() {
  const child = spawn(ownNode, [tool, ...flags], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.removeAllListeners(signal)
    process.on(signal, () => child.kill(signal))
  }
  child.on('error', (error) => fail(3, error.message))
  child.on('exit', (code, signal) => {
    if (code === startAgain) runOnOwnNode()
    else process.exit(code ?? (signal ? 130 : 3))
  })
}

process.chdir(root)
// The commands that have a cache anyhow keep there what Node has compiled: a third of their start.
if (keepers.includes(command)) module.enableCompileCache?.(join(root, '.cache', 'compiled'))
if (!isInstalled()) {
  if (beginners.includes(command)) install()
  else fail(3, `Chưa cài đặt. Hãy chạy "npm ci" rồi chạy lại "npm run ${command}".`)
}
if (command !== 'start' && realpathSync(process.execPath) === realpathSync(ownNode)) {
  process.argv.splice(1, 2, tool)
  await import(pathToFileURL(tool).href)
} else {
  runOnOwnNode()
}
