import { useEffect, useState } from 'react'

const patienceMs = 400

/** Keeps the page's place until its first data is there; says so where that takes a while. */
export function BlankPage() {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="page-grid min-h-[100vh]">
      <p className="pt-10 font-serif text-body text-ink-3 mid:col-start-2">{isSlow && 'Fetching the jobs …'}</p>
    </div>
  )
}
