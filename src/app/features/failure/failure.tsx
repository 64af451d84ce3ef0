import { useEffect } from 'react'
import { DataError } from '../../data/data-error.ts'
import { Button } from '../../ui/button.tsx'
import { isLostChunk, toFailureWords } from './failure-words.ts'
import { reloadOnce } from './reload-once.ts'

interface FailureProps {
  readonly error: unknown
  readonly onRetry: () => void
  /** `page` where nothing else of the page could be shown. */
  readonly rank: 'page' | 'part'
}

/** What failed, why, and the one thing to do about it. A part lost to a new deploy reloads the page by itself, once. */
export function Failure({ error, onRetry, rank }: FailureProps) {
  const { heading, text, action } = toFailureWords(error)
  const lostUrl = error instanceof DataError && error.kind === 'missing' ? error.url : isLostChunk(error) ? String(error) : null
  useEffect(() => {
    if (lostUrl !== null) reloadOnce(lostUrl)
  }, [lostUrl])
  const Heading = rank === 'page' ? 'h1' : 'h2'
  return (
    <div role="alert" className="max-w-[39rem] py-10">
      <Heading tabIndex={-1} className="font-serif text-headline">
        {heading}
      </Heading>
      <p className="mt-2 font-serif text-body text-ink-2">{text}</p>
      {error instanceof Error && <p className="mt-2 text-small text-ink-3 [overflow-wrap:anywhere]">{error.message}</p>}
      <Button className="mt-5" onClick={action === 'Try again' ? onRetry : () => window.location.reload()}>
        {action}
      </Button>
    </div>
  )
}
