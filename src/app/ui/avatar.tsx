import { useState } from 'react'
import { joinClasses } from './join-classes.ts'

const tints = ['bg-stock-1', 'bg-stock-2', 'bg-stock-3', 'bg-stock-4', 'bg-stock-5'] as const

interface AvatarProps {
  readonly name: string
  /** Chooses one of five paper tints; the same seed always the same. */
  readonly seed: number
  readonly imageUrl: string | null
}

/** A square sheet with two letters; a picture takes their place once it has loaded. Decoration: the name stands beside it. */
export function Avatar({ name, seed, imageUrl }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={joinClasses(
        'relative flex size-9 flex-none select-none items-center justify-center overflow-hidden font-serif text-large font-[620] text-ink mid:size-10',
        tints[seed % tints.length],
      )}
    >
      {toInitials(name)}
      {imageUrl !== null && <Picture key={imageUrl} url={imageUrl} />}
    </span>
  )
}

/** Over the letters once it has loaded, nowhere when it has failed. */
function Picture({ url }: { url: string }) {
  const [phase, setPhase] = useState<'coming' | 'loaded' | 'failed'>('coming')
  if (phase === 'failed') return null
  return (
    <img
      src={url}
      alt=""
      width={40}
      height={40}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      ref={(picture) => {
        // A picture of a page that the build drew may have come, or failed, before its handlers did.
        if (picture?.complete) setPhase(picture.naturalWidth > 0 ? 'loaded' : 'failed')
      }}
      onLoad={() => setPhase('loaded')}
      onError={() => setPhase('failed')}
      className={joinClasses('absolute inset-0 size-full bg-paper object-contain', phase === 'coming' && 'opacity-0')}
    />
  )
}

/** The first two letters of a name that has one word, the first of the first two words otherwise. */
function toInitials(name: string): string {
  const words = name.match(/[\p{Letter}\p{Number}]+/gu) ?? []
  const first = [...(words[0] ?? '')]
  const second = [...(words[1] ?? '')]
  if (second.length > 0 && first.length > 0 && /^\p{Lu}/u.test(words[1] ?? '')) return `${first[0] ?? ''}${second[0] ?? ''}`.toUpperCase()
  return `${(first[0] ?? '').toUpperCase()}${first[1] ?? ''}`
}
