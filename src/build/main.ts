import { runCommand } from './commands/run-command.ts'

process.exitCode = await runCommand(process.argv.slice(2), {
  root: process.cwd(),
  env: process.env,
  now: Date.now,
  out: process.stdout,
  err: process.stderr,
})
