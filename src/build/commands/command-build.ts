import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { CommandContext, ExitStatus } from './command.ts'
import { gather, hasErrors, type Strictness } from './gather.ts'
import { createProgress } from '../progress.ts'
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
  if (!(await mayBeReplaced(outDir))) {
    err.write(`${outFolder}/ holds other files, which a build would replace. Name an empty folder, a new one, or one that holds an earlier build.\n`)
    return 1
  }
  const startMs = performance.now()
  const progress = createProgress(err)
  const gathered = await gather(context, { strictness, onProgress: progress.report })
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
      errors: 0,
      warnings: problems.length,
      bytes: site.bytes,
      files: site.files,
      elapsedMs: performance.now() - startMs,
    })}\n`,
  )
  return 0
}

/** A build replaces its folder whole: it may be absent, empty, or an earlier build, nothing else. */
async function mayBeReplaced(folder: string): Promise<boolean> {
  const names: readonly string[] = await readdir(folder).catch(() => [])
  return names.length === 0 || ['404.html', 'jobs.json'].every((name) => names.includes(name))
}
