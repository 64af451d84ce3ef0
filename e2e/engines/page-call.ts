/** A call of a function in the page, as an expression whose value is the answer's JSON: what any protocol can send and give back. */
export function toExpression<Argument>(call: (argument: Argument) => unknown, argument: Argument): string {
  return `JSON.stringify((${call.toString()})(${JSON.stringify(argument)}) ?? null)`
}

/**
 * The answer of such a call.
 * @throws Error where it is no JSON text: the page gave none
 */
export function readAnswer(value: unknown): ReturnType<typeof JSON.parse> {
  if (typeof value !== 'string') throw new Error(`The page answered with ${typeof value}, not with JSON.`)
  return JSON.parse(value)
}
