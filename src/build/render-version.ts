import { createHash } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'

const renderModule = path.join(import.meta.dirname, 'render/render.ts')

const importPattern = /^(?:import|export)\s[^'"]*?from '([^']+)'/gm

/**
 * A hash over everything that decides how a body is rendered: the source text of a module and of all
 * that it imports, the versions of the packages among them and of what those depend on, and Node's version.
 * @param module absolute; with relative imports that name their files
 * @returns 64 hexadecimal digits
 * @throws Error where a file cannot be read or a package is not installed
 */
export async function toRenderVersion(module: string = renderModule): Promise<string> {
  const sources = new Map<string, string>()
  const packages = new Map<string, string>()
  const readModule = async (file: string): Promise<void> => {
    if (sources.has(file)) return
    const source = await readFile(file, 'utf8')
    sources.set(file, source)
    for (const [, imported = ''] of source.matchAll(importPattern)) {
      if (imported.startsWith('.')) await readModule(path.resolve(path.dirname(file), imported))
      else if (!imported.startsWith('node:')) await readPackage(toPackageName(imported), path.dirname(file), packages)
    }
  }
  await readModule(module)
  const hash = createHash('sha256').update(process.version)
  for (const [file, source] of [...sources].toSorted(byName)) hash.update(`\0${path.relative(path.dirname(module), file)}\0${source}`)
  for (const [folder, version] of [...packages].toSorted(byName)) hash.update(`\0${path.relative(path.dirname(module), folder)}\0${version}`)
  return hash.digest('hex')
}

/** Notes the version of a package and of all that it depends on, by the folders that Node finds them in. */
async function readPackage(name: string, from: string, packages: Map<string, string>): Promise<void> {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name)
    if (packages.has(found)) return
    const text = await readFile(path.join(found, 'package.json'), 'utf8').catch(() => null)
    if (text !== null) {
      const { version, dependencies = {} } = JSON.parse(text) as { version?: string; dependencies?: Record<string, string> }
      packages.set(found, String(version))
      for (const dependency of Object.keys(dependencies)) await readPackage(dependency, await realpath(found), packages)
      return
    }
    if (folder === path.dirname(folder)) throw new Error(`The package ${name} is not installed where ${from} looks for it.`)
  }
}

function toPackageName(imported: string): string {
  return imported.split('/').slice(0, imported.startsWith('@') ? 2 : 1).join('/')
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1
}
