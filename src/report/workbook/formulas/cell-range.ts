/** The cells from one to another of the same sheet: `'Counts used'!E5:E9`. */
export function cellRange(first: string, last: string): string {
  return `${first}:${last.slice(last.lastIndexOf("!") + 1)}`;
}
