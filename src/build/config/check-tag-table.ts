import { toTagSlug, type TagAlias } from '../../domain/hashtag.ts'
import type { Position, Problem } from '../../domain/problem.ts'
import { toConfigProblem } from './config-problem.ts'

/** Finds spellings that two rows of the tag table claim, one for each pair of rows: such a hashtag could mean either. */
export function checkTagTable(table: readonly TagAlias[], positionOf: (path: string) => Position): Problem[] {
  const rowOfSpelling = new Map<string, number>()
  const problems: Problem[] = []
  table.forEach((row, index) => {
    const told = new Set<number>()
    for (const spelling of new Set([row.slug, row.name, ...row.aliases])) {
      const slug = toTagSlug(spelling)
      const other = rowOfSpelling.get(slug) ?? index
      rowOfSpelling.set(slug, other)
      if (other === index || told.has(other)) continue
      told.add(other)
      problems.push(
        toConfigProblem(
          'config/tag-conflict',
          `tags.${index} (${row.slug}) claims "${spelling}", which tags.${other} (${table[other]?.slug ?? ''}) has already.`,
          'Keep the spelling in one of the two.',
          positionOf(`tags.${index}`),
        ),
      )
    }
  })
  return problems
}
