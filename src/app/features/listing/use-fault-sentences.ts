import { useQuery } from '@tanstack/react-query'
import { parseText } from '../../../search/text-syntax.ts'

/** Who pastes a page of brackets is told of the first. */
const mostFaults = 2

/**
 * What of a text does not parse, each as a sentence. While somebody types, what the next key may mend is not told.
 * @returns `null` while the words for it are on their way
 */
export function useFaultSentences(text: string, isTyped: boolean): readonly string[] | null {
  const faults = parseText(text).faults.filter(({ isOpenEnd }) => !(isOpenEnd && isTyped)).slice(0, mostFaults)
  const { data, isLoading } = useQuery({
    queryKey: ['faults', text, faults],
    queryFn: async () => {
      const { toFaultSentence } = await import('../../fault-words.ts')
      return faults.map((fault) => toFaultSentence(fault, text))
    },
    enabled: faults.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return isLoading ? null : (data ?? [])
}
