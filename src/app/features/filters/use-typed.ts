import { useState } from 'react'

/**
 * What is typed in a field and not yet chosen; `null` where the field shows what is chosen. A choice from here or from
 * elsewhere (Back, a part that is removed) takes the place of what was typed, and the field stays the one that has the focus.
 */
export function useTyped(chosen: string | number | null): [typed: string | null, setTyped: (typed: string) => void] {
  const [state, setState] = useState<{ readonly typed: string | null; readonly over: typeof chosen }>({ typed: null, over: chosen })
  if (state.over !== chosen) setState({ typed: null, over: chosen })
  return [state.over === chosen ? state.typed : null, (typed) => setState({ typed, over: chosen })]
}
