import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const aptTimeoutMs = 300_000

/** A program that the suite runs. */
export interface Program {
  readonly name: string
  /** The variable of the environment that names its file. */
  readonly variable: string
  /** Where distributions put it; the first that is there is taken. */
  readonly files: readonly string[]
  /** Debian's package, and Ubuntu's. */
  readonly debianPackage: string
}

/** The file of a program that is here; `null` where it is not. */
export function findProgram({ variable, files }: Program): string | null {
  const asked = process.env[variable]
  if (asked !== undefined && asked !== '') return asked
  return files.find((file) => existsSync(file)) ?? null
}

/**
 * The file of a program, installed where it is not here and that can be done: see `installPackage`.
 * @throws Error with what can be done where it cannot be had
 */
export function ensureProgram(program: Program): string {
  const { name, variable, debianPackage } = program
  if (findProgram(program) === null) installPackage(debianPackage)
  const file = findProgram(program)
  if (file === null) throw new Error(`${name} was not found, and could not be installed. Install it (apt-get install ${debianPackage}), or name its file in ${variable}.`)
  say(`${name}: ${file}`)
  return file
}

/** Installs a package of Debian or Ubuntu as root, or as one who may become root without a password. Says on stderr what it does; what went wrong shows in what is missing afterwards. */
export function installPackage(debianPackage: string): void {
  if (!existsSync('/usr/bin/apt-get')) return
  say(`Installing Debian's package (apt-get install ${debianPackage}).`)
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const args of [['update'], ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', debianPackage]]) {
    const [command = 'apt-get', ...rest] = [...asRoot, 'apt-get', ...args]
    run(command, rest, aptTimeoutMs)
  }
}

/** Tells somebody who watches. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Runs a command to its end, its output on stderr; says so where it fails. */
export function run(command: string, args: readonly string[], timeoutMs: number): void {
  const result = spawnSync(command, args, { stdio: ['ignore', process.stderr, process.stderr], timeout: timeoutMs })
  if (result.error) say(`${command}: ${result.error.message}`)
  else if (result.status !== 0) say(`${command} ended with status ${String(result.status)}.`)
}
