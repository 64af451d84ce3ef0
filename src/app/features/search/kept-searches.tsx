import { X } from 'lucide-react'
import type { Manifest } from '../../../domain/artifact.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import type { Engine } from '../../../search/engine.ts'
import type { Facets } from '../../../search/facets.ts'
import { forgetSearch, forgetSearches } from '../../data/recent-searches.ts'
import { useSavedSearches, type SavedSearch } from '../../data/saved-searches.ts'
import { readListHref } from '../../data/search-href.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import { jobsUnit, toCount } from '../../words.ts'
import { groupGap, headHeight, lineHeight, Option, OptionGroup } from './option.tsx'
import { forgetAllWord, newJobs, recentWord, removeWord, savedWord } from './search-words.ts'
import { useSavedCounts } from './use-saved-counts.ts'

interface KeptSearchesProps {
  readonly recent: readonly string[]
  readonly saved: readonly SavedSearch[]
  readonly manifest: Manifest
  readonly engine: Engine
  readonly describe: (query: PostingQuery, facets: Facets) => string
  readonly onOpen: (href: string) => void
}

/** The saved searches with how many jobs they have now, and the last ones. */
export function KeptSearches({ recent, saved, manifest, engine, describe, onOpen }: KeptSearchesProps) {
  const counts = useSavedCounts(saved, manifest, engine)
  return (
    <>
      {saved.length > 0 && (
        <OptionGroup label={savedWord}>
          {saved.map(({ name, href }, index) => {
            const counted = counts[index] ?? null
            return (
              <Option key={href} href={href} onChoose={() => onOpen(href)} className="pe-11">
                <Name>{name}</Name>
                {counted && (
                  <span className="ms-auto flex-none ps-3 text-small text-ink-3 tabular-nums">
                    {' '}
                    {counted.fresh > 0 && <span className="font-[600] text-ink">{newJobs(counted.fresh)} · </span>}
                    {toCount(counted.total)}
                    <span className="sr-only"> {jobsUnit(counted.total)}</span>
                  </span>
                )}
              </Option>
            )
          })}
        </OptionGroup>
      )}
      {recent.length > 0 && (
        <OptionGroup label={recentWord}>
          {recent.map((href) => (
            <Option key={href} href={href} onChoose={() => onOpen(href)} className="pe-11">
              <Name>{toName(href, describe, engine.facets)}</Name>
            </Option>
          ))}
          <Option onChoose={forgetSearches}>
            <span className="text-small text-ink-2">{forgetAllWord}</span>
          </Option>
        </OptionGroup>
      )}
    </>
  )
}

/** What one calls the search that an address asks for; the address itself where it is no list's. */
function toName(href: string, describe: KeptSearchesProps['describe'], facets: Facets): string {
  const address = readListHref(href)
  return address ? describe(address.query, facets) : href
}

function Name({ children }: { children: string }) {
  return (
    <bdi className="min-w-0 truncate font-serif text-large leading-[1.375rem]">{children}</bdi>
  )
}

/**
 * The buttons that take a kept search away, one beside each line: an option may hold no button. The Delete key
 * does the same on the active line.
 */
export function ForgetButtons({ recent, saved, describe, engine }: Pick<KeptSearchesProps, 'recent' | 'saved' | 'describe' | 'engine'>) {
  const { remove } = useSavedSearches()
  return (
    <div className="pointer-events-none absolute end-0 top-0 w-11">
      {saved.length > 0 && (
        <div className={groupGap}>
          <div className={headHeight} />
          {saved.map(({ name, href }) => (
            <ForgetButton key={href} name={name} onForget={() => remove(href)} />
          ))}
        </div>
      )}
      {recent.length > 0 && (
        <div className={groupGap}>
          <div className={headHeight} />
          {recent.map((href) => (
            <ForgetButton key={href} name={toName(href, describe, engine.facets)} onForget={() => forgetSearch(href)} />
          ))}
        </div>
      )}
    </div>
  )
}

function ForgetButton({ name, onForget }: { name: string; onForget: () => void }) {
  return (
    <button type="button" tabIndex={-1} aria-label={removeWord(name)} title={removeWord(name)} onClick={onForget} className={joinClasses(lineHeight, 'pointer-events-auto flex w-11 items-center justify-center text-ink-3 hover:text-pencil')}>
      <X size={15} aria-hidden="true" />
    </button>
  )
}
