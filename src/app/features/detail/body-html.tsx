import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import type { SafeHtml } from '../../../domain/posting.ts'

/** The one place where HTML reaches the DOM: only what came through the allow-list has this type. */
export function BodyHtml({ html }: { html: SafeHtml }) {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => markFailedImages(body.current), [])
  useLinksWithin(body)
  return <div ref={body} dir="auto" className="body-text" dangerouslySetInnerHTML={{ __html: html }} />
}

/** A link to a heading of the body keeps the history entry's state, so that the way back to the list is not lost. */
function useLinksWithin(body: { readonly current: HTMLElement | null }): void {
  const navigate = useNavigate()
  const { state }: { state: unknown } = useLocation()
  const follow = useEffectEvent((event: MouseEvent) => {
    const hash = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null
    if (!hash?.startsWith('#') || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void navigate({ hash }, { replace: true, state })
  })
  useEffect(() => {
    const element = body.current
    const onClick = (event: MouseEvent) => follow(event)
    element?.addEventListener('click', onClick)
    return () => element?.removeEventListener('click', onClick)
  }, [body])
}

/** Marks the images that failed, or fail later, so that the style can take their boxes away. */
function markFailedImages(body: HTMLElement | null): (() => void) | undefined {
  if (!body) return undefined
  const mark = (image: HTMLImageElement) => {
    image.dataset['failed'] = ''
  }
  const onError = ({ target }: Event) => {
    if (target instanceof HTMLImageElement) mark(target)
  }
  for (const image of body.querySelectorAll('img')) if (image.complete && image.naturalWidth === 0) mark(image)
  // An image's error does not bubble.
  body.addEventListener('error', onError, true)
  return () => body.removeEventListener('error', onError, true)
}
