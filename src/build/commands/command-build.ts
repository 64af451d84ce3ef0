import path from 'node:path'
import { readForeignNames } from '../build-marker.ts'
import type { CommandContext, ExitStatus } from './command.ts'
import { gather, hasErrors, type Strictness } from './gather.ts'
import { createProgress } from '../progress.ts'
import { toJobPostingReport } from '../report/job-postings.ts'
import { toSummary } from '../report/summary.ts'
import { toTerminalReport } from '../report/terminal.ts'
import { buildSite } from '../site.ts'
import { toColour } from './to-colour.ts'

export interface BuildOptions {
  readonly strictness: Strictness
  /** The folder that the site is written to, from the root or absolute. */
  readonly out: string
}

/** `build`: writes the site where no posting has an error; else says what is wrong and leaves it as it was. */
export async function commandBuild(context: CommandContext, { strictness, out: outFolder }: BuildOptions): Promise<ExitStatus> {
  const { root, out, err } = context
  const outDir = path.resolve(root, outFolder)
  const obstacle = await findObstacle(outDir, outFolder)
  if (obstacle !== null) {
    err.write(`${obstacle} Nothing was built.\n`)
    return 1
  }
  const startMs = performance.now()
  const progress = createProgress(err)
  const gathered = await gather(context, { strictness, onProgress: progress.report, history: 'asked', results: 'kept' })
  progress.end()
  const { problems } = gathered
  if (problems.length > 0) err.write(`${toTerminalReport(problems, { colour: toColour(err, context.env), extent: 'short' })}\n`)
  if (!gathered.ok || hasErrors(problems)) {
    err.write(`\nNothing was built: ${outFolder}/ is as it was.\n`)
    return 1
  }
  const site = await buildSite({ root, outDir, config: gathered.config, postings: gathered.postings, onProgress: progress.report }).finally(() => progress.end())
  out.write(
    `${toSummary({
      postings: gathered.read.length,
      open: site.open,
      closed: gathered.postings.length - site.open,
      tags: site.tags,
      companies: site.companies,
      pictures: site.pictures,
      errors: 0,
      warnings: problems.length,
      bytes: site.bytes,
      files: site.files,
      siteUrl: gathered.config.siteUrl,
      elapsedMs: performance.now() - startMs,
    })}\n\n${toJobPostingReport(gathered.postings, 'short')}\n`,
  )
  return 0
}

const maxNamed = 3

/** Why a folder may not be replaced, which a build does whole: it may be absent, empty or an earlier build. `null` where it may. */
async function findObstacle(folder: string, shown: string): Promise<string | null> {
  try {
    const foreign = await readForeignNames(folder)
    if (foreign.length === 0) return null
    const more = foreign.length > maxNamed ? ` and ${foreign.length - maxNamed} more` : ''
    return `${shown} holds what no build has written there and this one would delete: ${foreign.slice(0, maxNamed).join(', ')}${more}. Move that away or name another folder with --out; what every build is to hold belongs in public/.`
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return `${shown} ${error.code === 'ENOTDIR' ? 'is not a folder' : `cannot be read (${String(error.code)})`}. Name a folder with --out.`
  }
}
