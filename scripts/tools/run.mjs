// The door of every npm command. It runs on whatever Node the machine has (20 or newer), because the
// project's own Node is itself something that `npm install` brings; then the command runs on that one.
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const [command, ...flags] = process.argv.slice(2)
const tool = join(root, 'scripts', 'tools', `${command}.ts`)
const ownNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** Commands that a fresh clone starts with: they install what is missing. */
const installs = ['start', 'test']

/** True when node_modules holds what the lock file asks for. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(ownNode) || !existsSync(record)) return false
  return (
    !installs.includes(command) ||
    statSync(record).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  )
}

/** Installs with the npm that runs this script; `npm ci` only where there is nothing yet, because it
 * deletes node_modules first and on Windows the Node that lives there may be running. */
function install() {
  const npm = process.env.npm_execpath
  if (!npm) fail(2, 'Hãy chạy qua npm, ví dụ: npm start')
  console.error(
    'Đang cài đặt những gì còn thiếu (lần đầu mất khoảng một phút; các dòng EBADENGINE vô hại)…',
  )
  const verb = existsSync(join(root, 'node_modules')) ? 'install' : 'ci'
  const done = spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, verb], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0 || !existsSync(ownNode))
    fail(3, `Cài đặt không xong: npm ${verb} kết thúc với mã ${done.status}.`)
}

function fail(code, message) {
  console.error(message)
  process.exit(code)
}

process.chdir(root)
if (!isInstalled()) {
  if (installs.includes(command)) install()
  else
    fail(
      3,
      `Chưa cài đặt. Hãy chạy "npm ci" (hoặc "npm start") trước, rồi chạy lại "npm run ${command}".`,
    )
}
process.argv.splice(1, 2, tool)
if (realpathSync(process.execPath) === realpathSync(ownNode)) {
  await import(pathToFileURL(tool).href)
} else {
  const run = spawnSync(ownNode, [tool, ...flags], { cwd: root, stdio: 'inherit' })
  process.exit(run.status ?? 3)
}
