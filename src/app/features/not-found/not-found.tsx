import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { sitePaths } from '../../../domain/site-paths.ts'
import { toIndexWords } from '../../../search/fold.ts'
import { nearestQuery } from '../../data/index-queries.ts'
import { useIndex, useRows } from '../../data/use-results.ts'

const nearestCount = 5
const mostWords = 20

/** There is no such page: says so, and offers the postings whose words the address holds. */
export function NotFound({ path }: { path: string | null }) {
  return (
    <div className="page-grid pb-16">
      <div className="mid:col-start-2">
        <h1 tabIndex={-1} className="pt-10 font-serif text-headline">
          There is no such page
        </h1>
        <p className="mt-2 font-serif text-body text-ink-2">
          Nothing on this board has {path === null ? 'this address' : <>the address <span className="[overflow-wrap:anywhere] text-ink">{path}</span></>}.
        </p>
        {path !== null && <Nearest path={path} />}
        <p className="mt-6 text-[0.9375rem]">
          <Link to={sitePaths.list()} className="pencil-link">
            All jobs
          </Link>
        </p>
      </div>
    </div>
  )
}

function Nearest({ path }: { path: string }) {
  const { manifest, facets } = useIndex()
  const words = toPathWords(path)
  const nearest = useQuery(nearestQuery(manifest, words))
  const counts = nearest.data ?? new Uint8Array()
  const best = Array.from(counts, (count, row) => ({ count, row }))
    .filter(({ count }) => count >= Math.min(2, words.length) && count > 0)
    .toSorted((a, b) => b.count - a.count || a.row - b.row)
    .slice(0, nearestCount)
  const { listed } = useRows(manifest, Uint32Array.from(best, ({ row }) => row))
  if (listed.every(({ entry }) => entry === null)) return null
  return (
    <>
      <h2 className="mt-8 border-b-[1.5px] border-ink pb-2 font-serif text-section">Perhaps one of these</h2>
      <ul>
        {listed.map(({ row, entry }) =>
          entry === null ? null : (
            <li key={row} className="border-b border-rule py-3">
              <Link to={sitePaths.posting(entry.slug)} className="font-serif text-entry hover:text-pencil hover:underline">
                {entry.title}
              </Link>
              <p className="text-by text-ink-2">
                <bdi className="font-[600] text-ink">{facets.companies[facets.company[row] ?? 0]?.name}</bdi>
                {facets.closed[row] === 1 && ' · Closed'}
              </p>
            </li>
          ),
        )}
      </ul>
    </>
  )
}

/** The words of an address that could be a posting's: no section name, no random ending. */
function toPathWords(path: string): string[] {
  const last = path.split('/').filter((part) => part !== '' && part !== 'jobs' && part !== 'tags' && part !== 'companies')
  const words = toIndexWords(last.join(' ').replace(/-/g, ' ')).filter((word) => word.length > 1)
  return [...new Set(words)].slice(0, mostWords)
}
