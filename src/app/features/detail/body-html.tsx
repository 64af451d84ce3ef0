import type { SafeHtml } from '../../../domain/posting.ts'

/** The one place where HTML reaches the DOM: only what came through the allow-list has this type. */
export function BodyHtml({ html }: { html: SafeHtml }) {
  return <div dir="auto" className="body-text" dangerouslySetInnerHTML={{ __html: html }} />
}
