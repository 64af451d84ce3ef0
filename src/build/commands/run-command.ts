import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { CommandContext, ExitStatus } from './command.ts'
import { commandBuild } from './command-build.ts'
import { commandCheck, reportFormats } from './command-check.ts'
import { commandPreview, defaultPort } from './command-preview.ts'
import { distFolder } from '../site.ts'

const usage = `Usage:
  npm run build -- [--strict] [--out=${distFolder}]
      Builds the board into a folder.
  npm run check -- [--strict] [--format=${reportFormats.join('|')}] [--job-postings] [--expiring=days] [file ...]
      Tells every problem of the postings, of these files alone where some are named; writes nothing.
      --job-postings also tells which open postings search engines take as a JobPosting, and what the others lack.
      --expiring also tells the open postings whose last day is at most so many days away.
  npm run preview -- [--port=${defaultPort}] [--out=${distFolder}]
      Serves a built folder as a plain host would.

  --strict  takes every warning for an error.
  --help    shows this.

POSTINGS_DIR, SITE_URL and PICTURES in the environment override board.config.ts.
Exit status: 0 done, 1 problems, 2 called wrongly.
`

const optionsOf: Readonly<Record<'build' | 'check' | 'preview', NonNullable<ParseArgsConfig['options']>>> = {
  build: { strict: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean' } },
  check: { strict: { type: 'boolean' }, format: { type: 'string' }, 'job-postings': { type: 'boolean' }, expiring: { type: 'string' }, help: { type: 'boolean' } },
  preview: { port: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
}

/** Runs one command line. */
export async function runCommand(commandLine: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const [command, ...rest] = commandLine
  if (command === '--help' || command === 'help') return showUsage(context)
  if (command !== 'build' && command !== 'check' && command !== 'preview') {
    return refuse(context, command === undefined ? 'No command was given.' : `${JSON.stringify(command)} is no command.`)
  }
  const parsed = parseOptions(command, rest)
  if (!parsed.ok) return refuse(context, parsed.message)
  const { values } = parsed
  if (values['help'] === true) return showUsage(context)
  const out = typeof values['out'] === 'string' ? values['out'] : distFolder
  if (out.trim() === '') return refuse(context, '--out names no folder.')
  const strictness = values['strict'] === true ? 'strict' : 'default'
  switch (command) {
    case 'build':
      return commandBuild(context, { strictness, out })
    case 'check': {
      const askedFormat = values['format']
      const format = reportFormats.find((name) => name === askedFormat) ?? null
      if (askedFormat !== undefined && format === null) return refuse(context, `--format is ${JSON.stringify(askedFormat)}, not one of ${reportFormats.join(', ')}.`)
      const askedDays = values['expiring']
      const expiringDays = typeof askedDays === 'string' ? Number(askedDays) : null
      if (typeof askedDays === 'string' && !/^\d{1,5}$/.test(askedDays)) return refuse(context, `--expiring is ${JSON.stringify(askedDays)}, not a number of days.`)
      return commandCheck(context, { strictness, format, files: parsed.files, tellsJobPostings: values['job-postings'] === true, expiringDays })
    }
    case 'preview': {
      const askedPort = values['port']
      const port = Number(askedPort ?? defaultPort)
      if (!Number.isInteger(port) || port < 0 || port > 65_535) return refuse(context, `--port is ${JSON.stringify(askedPort)}, not a number from 0 to 65535.`)
      return commandPreview(context, { port, out })
    }
  }
}

type ParsedOptions =
  | { readonly ok: true; readonly values: Readonly<Record<string, unknown>>; readonly files: readonly string[] }
  | { readonly ok: false; readonly message: string }

function parseOptions(command: keyof typeof optionsOf, args: readonly string[]): ParsedOptions {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: optionsOf[command], allowPositionals: command === 'check' })
    return { ok: true, values, files: positionals }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

function showUsage(context: CommandContext): ExitStatus {
  context.out.write(usage)
  return 0
}

function refuse(context: CommandContext, message: string): ExitStatus {
  context.err.write(`${message}\n\n${usage}`)
  return 2
}
