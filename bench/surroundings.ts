import { readFileSync } from 'node:fs'
import { arch, cpus, totalmem } from 'node:os'
import path from 'node:path'
import { toNumberWord } from './markdown.ts'
import type { Surroundings } from './report.ts'

const bytesPerGigabyte = 2 ** 30

/** The machine and the peers in words, without the machine's name. */
export function describeSurroundings(): Surroundings {
  const cores = cpus().length
  const kind = { x64: 'x86-64', arm64: 'ARM64' }[arch()] ?? arch()
  return {
    machine: `${toNumberWord(cores)} virtual core${cores === 1 ? '' : 's'} (${kind}), ${Math.round(totalmem() / bytesPerGigabyte)} GB of memory`,
    versions: readVersions(),
  }
}

function readVersions(): string {
  const { dependencies } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`).join(', ')
}
