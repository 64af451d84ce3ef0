import { Link, useLocation } from 'react-router-dom'
import type { PostingPage } from '../../../domain/artifact.ts'
import type { Board } from '../../../domain/board-config.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { hash32 } from '../../../domain/slug.ts'
import { toOpenCounts } from '../../data/open-counts.ts'
import { useIndex } from '../../data/use-results.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { Kept } from '../../ui/kept.tsx'
import { WhereMedia } from '../../ui/where-media.tsx'
import { ApplyLink } from './apply-link.tsx'
import { BodyHtml } from './body-html.tsx'
import { ClosedBand } from './closed-band.tsx'
import { ContentsFold, ContentsRail, contentsFrom } from './contents.tsx'
import { EmployerLinks, Facts, TagLinks } from './facts.tsx'
import { AllJobsLink, Neighbours } from './neighbours.tsx'
import { readCameFrom } from './posting-state.ts'

interface PostingViewProps {
  readonly posting: PostingPage
  /** Its row in the index, by which it is told whether it is closed by now, and its neighbours in a list are found. */
  readonly row: number
  readonly board: Board
}

/** Where the contents have room beside the body: the `wide` breakpoint. */
const besideTheBody = '(min-width: 67.5625rem)'

/** One posting: everything it says, its facts in one place, one way to apply. */
export function PostingView({ posting, row, board }: PostingViewProps) {
  const { facets } = useIndex()
  const location = useLocation()
  const cameFrom = readCameFrom(location.state)
  const openCounts = toOpenCounts(facets).tags
  const isClosed = facets.closed[row] === 1
  const hasContents = posting.headings.length >= contentsFrom

  return (
    <>
      {isClosed && <ClosedBand posting={posting} facets={facets} openCounts={openCounts} />}
      <div className="page-grid mid:max-wide:block">
        <div className="wide:col-span-2">{cameFrom ? <Neighbours cameFrom={cameFrom} row={row} /> : (
          <Kept by="all jobs">
            <AllJobsLink />
          </Kept>
        )}</div>
        <div className="max-wide:hidden wide:pt-4">
          {hasContents && (
            <WhereMedia query={besideTheBody} matches>
              <ContentsRail headings={posting.headings} />
            </WhereMedia>
          )}
        </div>
        <article className="grid min-w-0 grid-cols-[minmax(0,1fr)] max-mid:pb-24 wide:grid-cols-[minmax(0,1fr)_13rem] wide:gap-x-10 wide:pt-1.5">
          <header className="max-w-[39rem] border-b-[1.5px] border-ink pb-6 max-mid:pb-4">
            <Link to={sitePaths.company(posting.companySlug)} className="touch-target flex w-fit max-w-full items-center gap-3 text-[1.0625rem] font-[600] hover:text-pencil">
              <Avatar name={posting.company} seed={hash32(posting.companySlug)} imageUrl={posting.logoUrl} />
              <bdi className="min-w-0 [overflow-wrap:anywhere]">{posting.company}</bdi>
            </Link>
            <h1 tabIndex={-1} dir="auto" className={joinClasses('mt-2 font-serif text-posting-small [overflow-wrap:anywhere] mid:text-posting', isClosed && 'font-[480] text-ink-2')}>
              {posting.title}
            </h1>
            {posting.lead !== '' && (
              <p dir="auto" className="mt-3 font-serif mid:pe-24 text-lead-small text-ink-2 text-pretty [overflow-wrap:anywhere] mid:text-lead">
                {posting.lead}
              </p>
            )}
          </header>
          <div className="min-w-0 wide:sticky wide:top-4 wide:col-start-2 wide:row-span-2 wide:row-start-1 wide:self-start wide:pb-10">
            {!isClosed && (
              <div className="mid:max-wide:pt-5 wide:pb-4">
                <ApplyLink applyUrl={posting.applyUrl} company={posting.company} />
              </div>
            )}
            <div className={joinClasses('mid:max-wide:mt-4', !isClosed && 'max-wide:[&>dl]:border-t-0')}>
              <Facts posting={posting} facets={facets} board={board} />
            </div>
            <TagLinks posting={posting} facets={facets} openCounts={openCounts} />
            <EmployerLinks posting={posting} />
          </div>
          <div className="min-w-0 pb-16 wide:col-start-1">
            {hasContents && (
              <WhereMedia query={besideTheBody} matches={false}>
                <ContentsFold headings={posting.headings} />
              </WhereMedia>
            )}
            <div className="pt-5">
              <BodyHtml html={posting.html} />
            </div>
          </div>
        </article>
      </div>
    </>
  )
}
