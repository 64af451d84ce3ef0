import type { SafeHtml } from '../../../domain/posting.ts'

/** The one place where HTML reaches the DOM: only what came through the allow-list has this type. */
export function BodyHtml({ html }: { html: SafeHtml }) {
  return <div ref={markFailedImages} dir="auto" className="body-text" dangerouslySetInnerHTML={{ __html: html }} />
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
