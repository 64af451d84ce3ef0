import type { Manifest } from '../../../domain/artifact.ts'
import type { Value } from '../../../search/facets.ts'
import { countAnswered, countSought, findMarks } from '../../../search/highlight.ts'
import type { Row } from '../../../search/rows.ts'
import type { TextQuery } from '../../../search/text-query.ts'
import { usePassage } from '../../data/use-passage.ts'
import { Marked } from '../../ui/marked.tsx'

interface EntryLeadProps {
  readonly entry: Row
  readonly company: string
  readonly tags: readonly Value[]
  readonly manifest: Manifest
  /** What the list was searched for; `null` where nothing. */
  readonly sought: TextQuery | null
}

/** The line under an entry's title. */
export function EntryLead({ sought, ...props }: EntryLeadProps) {
  return sought === null ? props.entry.lead : <SoughtLead {...props} sought={sought} />
}

/** Where a search is answered by the body alone, the passage that answers it. */
function SoughtLead({ entry, company, tags, manifest, sought }: EntryLeadProps & { readonly sought: TextQuery }) {
  const isAnsweredHere =
    countAnswered([['title', entry.title], ['company', company], ['place', entry.place], ['lead', entry.lead], ...tags.map(({ name }): ['tags', string] => ['tags', name])], sought) === countSought(sought)
  const passage = usePassage(manifest, entry.slug, isAnsweredHere ? null : sought)
  if (passage) return <Marked {...passage} />
  return <Marked text={entry.lead} marks={findMarks(entry.lead, sought, 'lead')} />
}
