import { useEffect, useState } from 'react'

/** Who has not typed for so long has typed what they meant. */
const typingPauseMs = 700

interface AnnouncementProps {
  /** What is to be said; `null` while that is not settled. */
  readonly text: string | null
  /** Whether the last change came from typing: then the next is likely to follow at once. */
  readonly isTyping: boolean
}

/** Says what has changed to those who do not see it: once for each settled change, not for each letter. */
export function Announcement({ text, isTyping }: AnnouncementProps) {
  const [said, setSaid] = useState(text ?? '')
  useEffect(() => {
    if (text === null) return
    const timer = setTimeout(() => setSaid(text), isTyping ? typingPauseMs : 0)
    return () => clearTimeout(timer)
  }, [text, isTyping])
  return (
    <p role="status" aria-atomic="true" className="sr-only">
      {said}
    </p>
  )
}
