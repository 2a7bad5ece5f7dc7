/** A count as prose prints it: "1,203". `toLocaleString` would load the tables of a language for one comma. */
export function withThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
