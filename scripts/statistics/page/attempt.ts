/** What a function returns, or undefined when it throws: storage that the browser forbids, text that is no JSON. */
export function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
