import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { PostingPage } from '../../../domain/artifact.ts'
import type { Board } from '../../../domain/board-config.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { toCountryName, type Facets } from '../../../search/facets.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import { Kept } from '../../ui/kept.tsx'
import { ShowDate } from '../../show-date.tsx'
import { jobTypeWord, toCount, workModeWords } from '../../words.ts'

interface FactsProps {
  readonly posting: PostingPage
  readonly facets: Facets
  readonly board: Board
}

/** Everything the posting states, in one place. What is not known is said to be. */
export function Facts({ posting, facets, board }: FactsProps) {
  const { place } = posting
  const countries = place.countries.map((code) => toCountryName(facets, code, board.language))
  const known = [...place.regions, ...countries].filter((name) => !place.asWritten.includes(name))
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2.5 border-y border-rule py-3.5 mid:max-wide:grid-cols-4 wide:grid-cols-1 wide:gap-y-2">
      <Fact term="Place">
        {place.asWritten === '' ? <span className="text-ink-3">Not stated</span> : <bdi>{place.asWritten}</bdi>}
        {known.length > 0 && <span className="block text-small font-[400] text-ink-3">{known.join(', ')}</span>}
      </Fact>
      <Fact term="Work mode">
        {place.workMode === 'not-stated' ? <span className="text-ink-3">Not stated</span> : workModeWords[place.workMode]}
        {place.worldwide && <span className="block text-small font-[400] text-ink-3">Worldwide</span>}
      </Fact>
      <Fact term="Job type">{jobTypeWord(posting.jobType)}</Fact>
      {posting.terms.map(({ name, text, evidence }) => (
        <Fact key={name} term={name} isLong={evidence !== null}>
          <bdi>{text}</bdi>
          {evidence !== null && (
            <span className="block text-small font-[400] text-ink-3">
              stated in the posting: <q dir="auto" className="font-serif">{evidence}</q>
            </span>
          )}
        </Fact>
      ))}
      <Fact term="Posted">
        <ShowDate date={posting.datePosted} dateTable={board.dateTable} />
      </Fact>
    </dl>
  )
}

function Fact({ term, isLong = false, children }: { term: string; isLong?: boolean; children: ReactNode }) {
  return (
    <div className={joinClasses('min-w-0 [overflow-wrap:anywhere]', isLong && 'max-wide:col-span-2')}>
      <dt className="text-label text-ink-3">{term}</dt>
      <dd className="text-ui font-[560]">{children}</dd>
    </div>
  )
}

interface TagLinksProps {
  readonly posting: PostingPage
  readonly facets: Facets
  /** Open postings for each tag id. */
  readonly openCounts: Uint32Array
}

/** The posting's hashtags as links, each with its number of open jobs. */
export function TagLinks({ posting, facets, openCounts }: TagLinksProps) {
  if (posting.tags.length === 0) return null
  return (
    <ul aria-label="Hashtags" className="flex flex-wrap gap-x-3.5 py-3 leading-7">
      {posting.tags.map((tag) => {
        const open = openCounts[facets.tagIdBySlug.get(tag.slug) ?? -1] ?? 0
        return (
          <Kept key={tag.slug} by={`posting tag ${tag.slug} ${tag.name} ${open}`}>
            <li className="min-w-0 [overflow-wrap:anywhere]">
              <Link to={sitePaths.tag(tag.slug)} className="touch-target hover:text-pencil hover:underline">
                #{tag.name}
              </Link>{' '}
              <span className="text-small text-ink-3">
                {toCount(open)}
                <span className="sr-only"> open</span>
              </span>
            </li>
          </Kept>
        )
      })}
    </ul>
  )
}

/** The employer's own pages. */
export function EmployerLinks({ posting }: { posting: PostingPage }) {
  const links = [
    { href: posting.url, label: 'The original posting' },
    { href: posting.host, label: 'All openings of the employer' },
    ...(posting.companyWebsite === null ? [] : [{ href: posting.companyWebsite, label: "The employer's site" }]),
  ].filter((link, index, all) => all.findIndex((other) => other.href === link.href) === index)
  return (
    <ul className="flex flex-wrap gap-x-6 border-t border-rule py-2.5 text-small leading-7 max-mid:leading-10 wide:block">
      {links.map((link) => (
        <li key={link.label}>
          <a href={link.href} rel="noopener noreferrer" className="pencil-link touch-target">
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
