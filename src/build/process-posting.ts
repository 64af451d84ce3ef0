import type { Readings } from '../domain/readings.ts'
import type { Problem } from '../domain/problem.ts'
import { toProblem } from '../domain/problem.ts'
import { parsePosting } from './parse/parse.ts'
import type { SourceFile } from './read/read.ts'
import { readPosting, type ReadingContext } from './read-posting.ts'
import { renderBody, type RenderedBody } from './render/render.ts'
import { validatePosting, type Draft, type ValidationContext } from './validate/validate.ts'

/** What one file gives by itself. */
export interface ProcessedPosting {
  /** `null` where the file has an error. */
  readonly sound: { readonly draft: Draft; readonly rendered: RenderedBody; readonly readings: Readings } | null
  readonly problems: readonly Problem[]
}

/** Takes one file through parse, validate, render and read: it depends on nothing but the file and the configuration. */
export function processPosting(file: SourceFile, context: ValidationContext & ReadingContext): ProcessedPosting {
  const result = parsePosting(file)
  if (!result.ok) return { sound: null, problems: result.problems }
  const { parsed } = result
  const { draft, problems } = validatePosting(parsed, context)
  const rendered = renderBody(parsed.body)
  const bodyProblems = rendered.problems.map(({ code, line, message, remedy }) =>
    toProblem(code, { path: file.path, line: parsed.bodyLine + line - 1, column: 1 }, message, remedy),
  )
  return { sound: draft && { draft, rendered, readings: readPosting(draft, rendered.body.text, context) }, problems: [...result.problems, ...problems, ...bodyProblems] }
}
