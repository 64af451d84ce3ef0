import { ArrowUpRight } from 'lucide-react'
import { Kept } from '../../ui/kept.tsx'

interface ApplyLinkProps {
  readonly applyUrl: string
  readonly company: string
}

/** The one filled control of the page: exactly the posting's `applyUrl`. On a phone it stays at the foot of the screen. */
export function ApplyLink({ applyUrl, company }: ApplyLinkProps) {
  return (
    <div className="apply-link max-mid:fixed max-mid:inset-x-0 max-mid:bottom-0 max-mid:z-10 max-mid:border-t max-mid:border-rule max-mid:bg-paper max-mid:px-4 max-mid:py-2.5 max-mid:pb-[max(0.625rem,env(safe-area-inset-bottom))]">
      <a
        href={applyUrl}
        rel="noopener noreferrer"
        className="flex min-h-12 items-center justify-center gap-2 rounded-[2px] bg-fill px-2 py-1 text-[1.0625rem] font-[600] text-on-fill hover:bg-pencil-deep mid:max-wide:inline-flex"
      >
        <span className="line-clamp-2 text-center leading-6">
          Apply at <bdi>{company}</bdi>
        </span>
        <Kept by="arrow">
          <ArrowUpRight size={18} aria-hidden="true" className="flex-none" />
        </Kept>
      </a>
      <p className="pt-2 text-small text-ink-3 max-mid:sr-only [overflow-wrap:anywhere]">{toTarget(applyUrl)}</p>
    </div>
  )
}

/** Where an apply link leads, in words. */
function toTarget(applyUrl: string): string {
  if (/^mailto:/i.test(applyUrl)) return `Writes to ${applyUrl.replace(/^mailto:/i, '').replace(/\?.*$/s, '')}`
  try {
    return `Opens ${new URL(applyUrl).host}`
  } catch {
    return ''
  }
}
