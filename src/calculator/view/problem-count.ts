/** How many problems there are, as the heading of a list of them. */
export function problemCount({ length }: readonly unknown[]): string {
  return length === 1 ? "There is a problem" : `There are ${String(length)} problems`;
}
