// Before a command (`node --import`): the process is killed at the rename whose number is in DIE_AT_RENAME, counted from 1.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { renameSync } = fs
let left = Number(process.env['DIE_AT_RENAME'])
fs.renameSync = (...paths) => {
  if (--left === 0) process.kill(process.pid, 'SIGKILL')
  renameSync(...paths)
}
syncBuiltinESMExports()
