import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { joinClasses } from '../../ui/join-classes.ts'
import { jobsUnit } from '../../words.ts'

/** One value of a directory with its number of open postings. */
export interface DirectoryItem {
  readonly key: string
  readonly to: string
  readonly name: string
  readonly count: number
  readonly before?: ReactNode
}

interface DirectoryProps {
  readonly heading: string
  readonly lead: string
  readonly items: readonly DirectoryItem[]
}

/** All tags, or all companies, under the letters they begin with. */
export function Directory({ heading, lead, items }: DirectoryProps) {
  return (
    <div className="page-grid pb-16">
      <div className="border-b-[1.5px] border-ink pt-[1.375rem] pb-3 mid:col-span-2">
        <h1 tabIndex={-1} className="font-serif text-count">
          {heading}
        </h1>
        <p className="font-serif text-pitch text-ink-2">{lead}</p>
      </div>
      <div className="mid:col-span-2">
        {toLetters(items).map(({ letter, items: group }) => (
          <section key={letter} className="grid border-b border-rule py-2.5 mid:grid-cols-[12.5rem_minmax(0,1fr)] mid:gap-x-10 wide:grid-cols-[14rem_minmax(0,1fr)] wide:gap-x-14">
            <h2 className="font-serif text-section leading-9">{letter}</h2>
            <ul className="grid gap-x-10 sm:grid-cols-2 wide:grid-cols-3">
              {group.map((item) => (
                <li key={item.key} className="min-w-0">
                  <Link to={item.to} className={joinClasses('flex min-h-9 items-center gap-3 text-[0.9375rem] pointer-coarse:min-h-11 hover:text-pencil', item.count === 0 && 'text-ink-3')}>
                    {item.before}
                    <bdi className="min-w-0 [overflow-wrap:anywhere]">{item.name}</bdi>
                    <span className="ms-auto text-small text-ink-3">
                      {item.count}
                      <span className="sr-only"> open {jobsUnit(item.count)}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

/** Items in alphabetical order, grouped by first letter; digits and signs stand under "#". */
function toLetters(items: readonly DirectoryItem[]): { letter: string; items: DirectoryItem[] }[] {
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  const groups = new Map<string, DirectoryItem[]>()
  for (const item of items.toSorted((a, b) => collator.compare(a.name, b.name))) {
    const first = [...item.name.normalize('NFKD').toUpperCase()][0] ?? '#'
    const letter = /\p{Letter}/u.test(first) ? first : '#'
    groups.set(letter, [...(groups.get(letter) ?? []), item])
  }
  return [...groups].map(([letter, group]) => ({ letter, items: group }))
}
